package dev.parley.outbound;

import java.util.Optional;

/** Our own key of an outbox item at a platform that takes one: it leads back to the row. */
public final class OutboxReference {

    private static final String PREFIX = "parley:";

    private OutboxReference() {}

    static String of(long itemId) {
        return PREFIX + itemId;
    }

    /** The item that a reference names; empty when it is not ours. */
    public static Optional<Long> idOf(String reference) {
        String digits = reference.startsWith(PREFIX) ? reference.substring(PREFIX.length()) : "";
        return digits.matches("\\d{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }
}
