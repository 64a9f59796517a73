package dev.parley.connector.api;

import java.util.Map;

/**
 * How far a channel has read one stream: the adapter's own bookmarks, opaque to the application, which stores them in
 * the same transaction as the posts (IN-3). A stream is cut into as many bookmarks as the adapter needs, for example
 * one for each query that a long watch list was split into.
 */
public record StreamPosition(Map<String, String> bookmarks) {

    /** Nothing has been read yet. */
    public static final StreamPosition START = new StreamPosition(Map.of());

    public StreamPosition {
        bookmarks = Map.copyOf(bookmarks);
    }
}
