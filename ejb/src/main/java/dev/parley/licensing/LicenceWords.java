package dev.parley.licensing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates and lists of people as the words of licensing say them. */
final class LicenceWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int MOST_NAMES = 10;

    private LicenceWords() {}

    static String day(Instant at) {
        return DAY.format(at);
    }

    /** The names, or as many as one can read, and how many more there are. */
    static String names(List<String> names) {
        if (names.size() <= MOST_NAMES) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " more";
    }
}
