package dev.parley.simulator.whatsapp;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message between a number and a person.
 *
 * @param fromUser whether the person wrote it
 * @param body the member of {@code messages} of an inbound one, the request of an outbound one
 * @param category for outbound ones: service, utility, marketing …
 * @param states for outbound ones: sent, delivered, read, failed, in this order
 */
public record WaMessage(
        String id,
        String number,
        String user,
        boolean fromUser,
        String type,
        JsonObject body,
        String category,
        List<String> states,
        Instant at) {

    public WaMessage {
        states = List.copyOf(states);
    }

    WaMessage with(String state) {
        List<String> more = new ArrayList<>(states);
        more.add(state);
        return new WaMessage(id, number, user, fromUser, type, body, category, more, at);
    }

    Optional<String> reference() {
        return JsonText.text(body, "biz_opaque_callback_data");
    }

    /** What the page shows of it. */
    public String shown() {
        return JsonText.child(body, type)
                .map(content -> JsonText.text(content, "body")
                        .or(() -> JsonText.text(content, "caption"))
                        .or(() -> JsonText.child(content, "body").flatMap(inner -> JsonText.text(inner, "text")))
                        .orElseGet(content::toString))
                .orElse("");
    }
}
