package dev.parley.connector.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of one poll of one stream. Posts are in the order in which they were written, oldest first.
 *
 * @param posts what could be read
 * @param unreadable items that could not be read: counted, and kept raw with the page
 * @param position where the next poll goes on; to be stored in the same transaction as the posts
 * @param more whether the platform has more pages ready now
 * @param gap in words, what the platform could no longer give (for example a cursor older than its window)
 * @param payloads the answers as they were received, for the raw store
 * @param budget what the platform said about its rate limit
 * @param changes what happened besides new posts, in the order in which it happened
 */
public record FetchedPage(
        List<FetchedPost> posts,
        List<Unreadable> unreadable,
        StreamPosition position,
        boolean more,
        Optional<String> gap,
        List<String> payloads,
        Optional<Budget> budget,
        List<PlatformChange> changes) {

    /**
     * An item of a page that could not be read.
     *
     * @param kind short, countable: {@code missing-id}, {@code bad-time} …
     * @param detail in words, without the item's text
     */
    public record Unreadable(String kind, String detail) {}

    /**
     * The platform's rate limit as its last answer told it.
     *
     * @param limit calls until it resets, or 100 where the platform tells a percentage
     * @param remaining what is left of it
     * @param percentage whether it is a share of a sliding window and not a number of calls
     */
    public record Budget(int limit, int remaining, Instant resetsAt, boolean percentage) {

        /** So many calls until a moment. */
        public Budget(int limit, int remaining, Instant resetsAt) {
            this(limit, remaining, resetsAt, false);
        }
    }

    public FetchedPage {
        posts = List.copyOf(posts);
        unreadable = List.copyOf(unreadable);
        payloads = List.copyOf(payloads);
        changes = List.copyOf(changes);
    }

    /** A page of posts alone. */
    public FetchedPage(
            List<FetchedPost> posts,
            List<Unreadable> unreadable,
            StreamPosition position,
            boolean more,
            Optional<String> gap,
            List<String> payloads,
            Optional<Budget> budget) {
        this(posts, unreadable, position, more, gap, payloads, budget, List.of());
    }

    /** A page with nothing on it. */
    public static FetchedPage empty(StreamPosition position) {
        return new FetchedPage(List.of(), List.of(), position, false, Optional.empty(), List.of(), Optional.empty());
    }
}
