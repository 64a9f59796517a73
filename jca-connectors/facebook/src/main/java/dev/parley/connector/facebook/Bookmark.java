package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.PlatformChange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far one stream of one page was read: everything written before a moment, and single items around it and since.
 * Facebook's cursors do not last, so none is kept (WIRE 2.4).
 *
 * @param known everything before this was read
 * @param recent the newest items that were given, newest first
 */
record Bookmark(Instant known, List<Seen> recent) {

    /** A new channel begins with what was written in this time, so that it shows something at once. */
    static final Duration FIRST_LOOK = Duration.ofMinutes(15);
    /** Facebook may show an item later than its time says. */
    static final Duration OVERLAP = Duration.ofMinutes(5);

    static final int MOST_RECENT = 300;

    /** In the order in which items are given, so that what was forgotten lies before all that is kept. */
    private static final Comparator<Seen> GIVEN =
            Comparator.comparing(Seen::seconds).thenComparing(Seen::id);

    Bookmark {
        recent = List.copyOf(recent);
    }

    /** Reads what {@link #toText} wrote; without it, the stream begins a little before now. */
    static Bookmark parse(@Nullable String text, Instant now) {
        Bookmark fresh = new Bookmark(now.minus(FIRST_LOOK), List.of());
        if (text == null) {
            return fresh;
        }
        String[] parts = text.split(";", 2);
        try {
            Instant known = Instant.parse(parts[0]);
            return parts.length == 1 || parts[1].isEmpty()
                    ? new Bookmark(known, List.of())
                    : new Bookmark(
                            known,
                            Arrays.stream(parts[1].split(",", -1))
                                    .flatMap(each -> Seen.parse(each).stream())
                                    .toList());
        } catch (DateTimeException unreadable) {
            return fresh;
        }
    }

    String toText() {
        return known + ";" + recent.stream().map(Seen::toText).collect(Collectors.joining(","));
    }

    /** From here on items are looked at. */
    Instant floor() {
        return known.minus(OVERLAP);
    }

    Optional<Seen> seen(String id) {
        return recent.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * What a run found.
     *
     * @param fresh items that were not given before, oldest first
     * @param edited items that have another text now
     * @param next where the next run begins
     * @param cut whether there is more than was wanted
     */
    record Outcome(List<FetchedPost> fresh, List<PlatformChange> edited, Bookmark next, boolean cut) {}

    /**
     * Tells what of all that was read is new or changed.
     *
     * @param read everything that the run saw
     * @param limit how many new items are wanted
     */
    Outcome sift(Collection<FetchedPost> read, int limit, Instant now) {
        Map<String, Seen> before = new HashMap<>();
        recent.forEach(each -> before.put(each.id(), each));
        List<FetchedPost> fresh = read.stream()
                .filter(post -> !before.containsKey(post.platformId())
                        && !post.createdAt().isBefore(floor())
                        && !wasForgotten(post))
                .sorted(Gathered.OLDEST_FIRST)
                .toList();
        boolean cut = fresh.size() > limit;
        List<FetchedPost> taken = cut ? fresh.subList(0, limit) : fresh;
        List<PlatformChange> edited = new ArrayList<>();
        for (FetchedPost post : read) {
            Seen known = before.get(post.platformId());
            if (known != null && known.hash() != post.text().hashCode()) {
                edited.add(new PlatformChange.Edited(post.platformId(), post.text(), now));
                before.put(post.platformId(), Seen.of(post));
            }
        }
        taken.forEach(post -> before.put(post.platformId(), Seen.of(post)));
        return new Outcome(taken, edited, next(before, taken), cut);
    }

    /** In a flood more is given within the overlap than is kept: it must not come again, or nothing else ever would. */
    private boolean wasForgotten(FetchedPost post) {
        return recent.size() >= MOST_RECENT && GIVEN.compare(Seen.of(post), recent.get(recent.size() - 1)) < 0;
    }

    private Bookmark next(Map<String, Seen> all, List<FetchedPost> taken) {
        Instant newest = taken.isEmpty() ? known : taken.get(taken.size() - 1).createdAt();
        List<Seen> kept = all.values().stream()
                .sorted(GIVEN.reversed())
                .limit(MOST_RECENT)
                .toList();
        return new Bookmark(newest.isAfter(known) ? newest : known, kept);
    }

    Bookmark without(Collection<String> ids) {
        return new Bookmark(
                known, recent.stream().filter(each -> !ids.contains(each.id())).toList());
    }
}
