package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.StreamPosition;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the same stream of several pages one after the other. A page that fails keeps its bookmark and does not take the
 * others along; only where nothing was read at all its failure is the fetch's.
 *
 * @param prefix tells the bookmarks of one stream from those of another
 */
record Streams(String prefix, Instant now) {

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
        for (String page : pages) {
            String key = prefix + page;
            Bookmark before = Bookmark.parse(from.bookmarks().get(key), now);
            // a page that is not reached now must not begin later for that
            bookmarks.put(key, before.toText());
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
            } catch (PlatformException problem) {
                failure = failure.or(() -> Optional.of(problem));
            }
        }
        if (failure.isPresent() && !gathered.hasItems()) {
            throw failure.get();
        }
        failure.ifPresent(problem ->
                gathered.gaps.add("A page was not read: " + problem.problem().words()));
        return gathered.toPage(new StreamPosition(bookmarks), more);
    }
}
