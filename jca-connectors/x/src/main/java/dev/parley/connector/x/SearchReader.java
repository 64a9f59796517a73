package dev.parley.connector.x;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.WatchQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the public posts of a channel: each query of its watch list gets an equal share of the limit. */
record SearchReader(XApi api) {

    FetchedPage read(WatchQuery watch, StreamPosition from, int limit) throws PlatformException {
        List<SearchQuery> queries = QueryCompiler.compile(watch, api.access()).queries();
        if (queries.isEmpty()) {
            return FetchedPage.empty(from);
        }
        return read(queries, positions(queries, from), Math.max(1, limit / queries.size()));
    }

    /**
     * A query that fails after others brought something ends the fetch early: what they brought counts, and the next
     * fetch meets the failure again.
     */
    private FetchedPage read(List<SearchQuery> queries, Map<String, Bookmark> bookmarks, int share)
            throws PlatformException {
        Reading reading = new Reading();
        boolean more = false;
        for (SearchQuery query : queries) {
            SearchRun run =
                    new SearchRun(api, query, bookmarks.getOrDefault(query.bookmarkKey(), Bookmark.NONE), reading);
            Optional<PlatformException> failure = attempt(run, share);
            bookmarks.put(query.bookmarkKey(), run.bookmark());
            more = more || !run.complete();
            if (failure.isPresent()) {
                if (!reading.hasItems()) {
                    throw failure.get();
                }
                break;
            }
        }
        return reading.toPage(texts(bookmarks), more);
    }

    private static Optional<PlatformException> attempt(SearchRun run, int share) {
        try {
            run.read(share);
            return Optional.empty();
        } catch (PlatformException problem) {
            return Optional.of(problem);
        }
    }

    private Map<String, Bookmark> positions(List<SearchQuery> queries, StreamPosition from) {
        Map<String, Bookmark> stored = new HashMap<>();
        from.bookmarks().forEach((key, text) -> stored.put(key, Bookmark.parse(text)));
        Map<String, Bookmark> current = new HashMap<>();
        for (SearchQuery query : queries) {
            Bookmark bookmark = stored.remove(query.bookmarkKey());
            current.put(query.bookmarkKey(), bookmark == null ? Bookmark.NONE : bookmark);
        }
        Bookmark first = SearchWindow.first(api.now(), stored.values());
        current.replaceAll((key, bookmark) -> bookmark.empty() ? first : bookmark);
        return current;
    }

    private static Map<String, String> texts(Map<String, Bookmark> bookmarks) {
        Map<String, String> texts = new HashMap<>();
        bookmarks.forEach((key, bookmark) -> texts.put(key, bookmark.toText()));
        return texts;
    }
}
