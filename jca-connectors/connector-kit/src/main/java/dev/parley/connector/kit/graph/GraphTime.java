package dev.parley.connector.kit.graph;

import dev.parley.connector.kit.LenientObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The times of the Graph API: ISO 8601 with an offset of four digits, or seconds or milliseconds since 1970. */
public final class GraphTime {

    /** Seconds stay below this for three thousand years, milliseconds have been above since 1973. */
    private static final long FIRST_MILLIS = 100_000_000_000L;

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HHMM", "+0000")
            .optionalEnd()
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private GraphTime() {}

    public static Optional<Instant> of(LenientObject object, String... names) {
        OptionalLong number = object.number(names);
        if (number.isPresent()) {
            long value = number.getAsLong();
            return Optional.of(
                    Math.abs(value) < FIRST_MILLIS ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value));
        }
        try {
            return Optional.of(OffsetDateTime.parse(object.text(names), FORMAT).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
