package dev.parley.connector.x;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.StreamPosition;
import java.util.List;
import java.util.Map;

/** Reads the direct messages of an account, those it sent included. */
record MessageReader(XApi api, Profiles profiles) {

    /** Name of the one bookmark of this stream. */
    static final String KEY = "messages";

    FetchedPage read(StreamPosition from, int limit) throws PlatformException {
        String ownId = profiles.ownId();
        Reading reading = new Reading();
        Bookmark bookmark = Bookmark.parse(from.bookmarks().getOrDefault(KEY, ""));
        if (bookmark.empty()) {
            bookmark = SearchWindow.first(api.now(), List.of());
        } else {
            SearchWindow.gap(bookmark, api.now(), SearchWindow.MESSAGE_REACH, "Direct messages")
                    .ifPresent(reading::gap);
        }
        MessageRun run = new MessageRun(api, ownId, bookmark, reading);
        try {
            run.read(limit);
        } catch (PlatformException problem) {
            if (!reading.hasItems()) {
                throw problem;
            }
        }
        return reading.toPage(Map.of(KEY, run.bookmark().toText()), !run.complete());
    }
}
