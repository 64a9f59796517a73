package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.StreamPosition;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the same stream of several pages one after the other. A page that fails keeps its bookmark and does not take the
 * others along, and is left alone for the time that the platform says; only where no page was read its failure is the
 * fetch's.
 *
 * @param prefix tells the bookmarks of one stream from those of another
 */
record Streams(String prefix, Instant now) {

    private static final String PAUSE = "pause:";
    private static final String NOT_READ = "A page was not read: ";
    /** A page that refuses us is asked again after this time. */
    private static final Duration REFUSED = Duration.ofMinutes(5);

    /** Until when a page is left alone while the others are read, and why. */
    private record Pause(Instant until, String words) {

        static Optional<Pause> after(PlatformProblem problem, Instant now) {
            Optional<Instant> refused = problem.action() == PlatformProblem.Action.STOP_CHANNEL
                    ? Optional.of(now.plus(REFUSED))
                    : Optional.empty();
            return problem.retryAt().or(() -> refused).map(until -> new Pause(until, problem.words()));
        }

        static Optional<Pause> parse(@Nullable String text) {
            String[] parts = text == null ? new String[0] : text.split(";", 2);
            try {
                return parts.length == 2 ? Optional.of(new Pause(Instant.parse(parts[0]), parts[1])) : Optional.empty();
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        }

        boolean holds(Instant now) {
            return now.isBefore(until);
        }

        String toText() {
            return until + ";" + words;
        }
    }

    /** Reads one page from a bookmark on. */
    @FunctionalInterface
    interface Run {
        Bookmark.Outcome read(String pageId, Bookmark from, int limit, Gathered into) throws PlatformException;
    }

    FetchedPage read(List<String> pages, StreamPosition from, int limit, Run run) throws PlatformException {
        Gathered gathered = new Gathered();
        Map<String, String> bookmarks = new LinkedHashMap<>();
        Optional<PlatformException> failure = Optional.empty();
        boolean more = false;
        boolean read = false;
        for (String page : pages) {
            String key = prefix + page;
            Bookmark before = Bookmark.parse(from.bookmarks().get(key), now);
            // a page that is not reached now must not begin later for that
            bookmarks.put(key, before.toText());
            Optional<Pause> pause =
                    Pause.parse(from.bookmarks().get(PAUSE + key)).filter(each -> each.holds(now));
            if (pause.isPresent()) {
                bookmarks.put(PAUSE + key, pause.get().toText());
                gathered.gaps.add(NOT_READ + pause.get().words());
                continue;
            }
            int left = limit - gathered.posts.size();
            if (left <= 0) {
                more = true;
                continue;
            }
            try {
                Bookmark.Outcome outcome = run.read(page, before, left, gathered);
                outcome.fresh().forEach(gathered::add);
                gathered.changes.addAll(outcome.edited());
                bookmarks.put(key, outcome.next().toText());
                more |= outcome.cut();
                read = true;
            } catch (PlatformException problem) {
                failure = failure.or(() -> Optional.of(problem));
                Pause.after(problem.problem(), now).ifPresent(each -> bookmarks.put(PAUSE + key, each.toText()));
            }
        }
        if (failure.isPresent() && !read) {
            throw failure.get();
        }
        failure.ifPresent(
                problem -> gathered.gaps.add(NOT_READ + problem.problem().words()));
        return gathered.toPage(new StreamPosition(bookmarks), more);
    }
}
