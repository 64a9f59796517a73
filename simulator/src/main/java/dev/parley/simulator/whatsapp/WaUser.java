package dev.parley.simulator.whatsapp;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObjectBuilder;

/**
 * A person at WhatsApp.
 *
 * @param number digits in international form
 * @param userId the business's own ID of the person, or empty for those who have none yet
 * @param username name without {@code @}, or empty
 * @param hidden whether the number is hidden from businesses
 * @param silent whether messages do not reach the phone
 */
public record WaUser(String name, String number, String userId, String username, boolean hidden, boolean silent) {
    /** How the control API and the page name the person. */
    public String key() {
        return number;
    }

    boolean is(String id) {
        return number.equals(id.replaceAll("[^0-9A-Za-z.]", "")) || (!userId.isEmpty() && userId.equals(id));
    }

    WaUser withSilence(boolean on) {
        return new WaUser(name, number, userId, username, hidden, on);
    }

    /** The member of {@code contacts}. */
    JsonObjectBuilder contact() {
        JsonObjectBuilder profile = JsonText.object().add("name", name);
        if (!username.isEmpty()) {
            profile.add("username", "@" + username);
        }
        JsonObjectBuilder contact = JsonText.object().add("profile", profile);
        if (!hidden) {
            contact.add("wa_id", number);
        }
        return userId.isEmpty() ? contact : contact.add("user_id", userId);
    }

    /** Adds who it is under one of two names. */
    JsonObjectBuilder name(JsonObjectBuilder json, String member, String userMember) {
        if (!hidden) {
            json.add(member, number);
        }
        return userId.isEmpty() ? json : json.add(userMember, userId);
    }
}
