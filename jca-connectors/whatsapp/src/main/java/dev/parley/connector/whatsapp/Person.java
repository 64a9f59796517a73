package dev.parley.connector.whatsapp;

import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.kit.LenientObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person at WhatsApp: a user ID of the business's own, a phone number, or both. The user ID is the identity of record
 * where it is given, because a number may be hidden and may change hands (WIRE 3.2).
 */
record Person(String userId, String number, String username, String name) {

    private static final LenientObject NOTHING = LenientObject.parse("{}").orElseThrow();

    /** Whether an ID is a phone number. */
    static boolean isNumber(String id) {
        return id.matches("\\+?[0-9]+");
    }

    /** Reads who wrote, from a message's members and the contacts beside it. */
    static Person of(String from, String fromUserId, List<LenientObject> contacts) {
        String number = isNumber(from) ? from : "";
        String userId = fromUserId.isEmpty() && !isNumber(from) ? from : fromUserId;
        LenientObject contact = contacts.stream()
                .filter(each -> matches(each, number, userId))
                .findFirst()
                .or(() -> contacts.size() == 1 ? Optional.of(contacts.get(0)) : Optional.empty())
                .orElse(NOTHING);
        String alsoNumber = contact.text("wa_id");
        LenientObject profile = contact.object("profile");
        return new Person(
                userId.isEmpty() ? userIdOf(contact) : userId,
                number.isEmpty() && isNumber(alsoNumber) ? alsoNumber : number,
                profile.text("username").replaceFirst("^@", ""),
                profile.text("name"));
    }

    private static String userIdOf(LenientObject contact) {
        String given = contact.text("user_id");
        String inPlaceOfNumber = contact.text("wa_id");
        return given.isEmpty() && !isNumber(inPlaceOfNumber) ? inPlaceOfNumber : given;
    }

    private static boolean matches(LenientObject contact, String number, String userId) {
        return (!number.isEmpty() && contact.text("wa_id").equals(number))
                || (!userId.isEmpty()
                        && (contact.text("user_id").equals(userId)
                                || contact.text("wa_id").equals(userId)));
    }

    String id() {
        return userId.isEmpty() ? number : userId;
    }

    boolean isUnknown() {
        return id().isEmpty();
    }

    Author author() {
        return new Author(id(), username, name, "", -1, aliases());
    }

    private Set<String> aliases() {
        return Stream.of(userId, number)
                .filter(each -> !each.isEmpty() && !each.equals(id()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
