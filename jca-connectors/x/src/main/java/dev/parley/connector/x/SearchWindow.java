package dev.parley.connector.x;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The times that decide where reading begins (WIRE 1.5). */
final class SearchWindow {

    /** A new channel begins with the posts of this time, so that it shows something at once. */
    static final Duration FIRST_LOOK = Duration.ofMinutes(15);
    /** How far back the recent search reaches, less an hour to stay clear of the edge. */
    static final Duration SEARCH_REACH = Duration.ofDays(7).minusHours(1);
    /** How long X keeps direct messages readable. */
    static final Duration MESSAGE_REACH = Duration.ofDays(30);
    /** The search does not show the last half minute; what is read again here is dropped by its ID. */
    static final Duration OVERLAP = Duration.ofMinutes(1);

    private SearchWindow() {}

    /**
     * Where a query begins that has no bookmark. When others were dropped, the watch list has changed: then it begins
     * where they had got to, so that a change loses nothing.
     */
    static Bookmark first(Instant now, Collection<Bookmark> dropped) {
        Instant usual = now.minus(FIRST_LOOK);
        Instant inherited = dropped.stream()
                .flatMap(bookmark -> bookmark.readUpTo().stream())
                .map(time -> time.minus(OVERLAP))
                .min(Comparator.naturalOrder())
                .orElse(usual);
        return Bookmark.startingAt(inherited.isBefore(usual) ? inherited : usual);
    }

    /** Where to begin again when the known ID is too old. */
    static Instant restart(Bookmark bookmark, Instant now) {
        Instant edge = now.minus(SEARCH_REACH);
        return bookmark.readUpTo()
                .map(time -> time.minus(OVERLAP))
                .filter(time -> time.isAfter(edge))
                .orElse(edge);
    }

    /** In words, what X cannot give any more, if there may be something. */
    static Optional<String> gap(Bookmark bookmark, Instant now, Duration reach, String what) {
        Instant edge = now.minus(reach);
        if (bookmark.readUpTo().filter(time -> !time.isBefore(edge)).isPresent()) {
            return Optional.empty();
        }
        String since = bookmark.readUpTo().map(time -> " after " + time).orElse("");
        return Optional.of(what + since + " and before " + edge + " could not be read: X does not give them any more.");
    }
}
