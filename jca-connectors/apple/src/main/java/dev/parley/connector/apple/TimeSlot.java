package dev.parley.connector.apple;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A time to choose. */
record TimeSlot(OffsetDateTime start, Duration length) {

    private static final DateTimeFormatter WIRE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxx", Locale.ROOT);

    /** Reads {@code start/duration}, both as ISO 8601. */
    static Optional<TimeSlot> parse(String text) {
        String[] sides = text.split("/", 2);
        if (sides.length < 2) {
            return Optional.empty();
        }
        try {
            Duration length = Duration.parse(sides[1].strip());
            return length.isNegative() || length.isZero()
                    ? Optional.empty()
                    : Optional.of(new TimeSlot(OffsetDateTime.parse(sides[0].strip()), length));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Apple wants minutes and an offset without a colon. */
    String startText() {
        return WIRE.format(start.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
