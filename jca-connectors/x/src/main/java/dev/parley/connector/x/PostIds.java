package dev.parley.connector.x;

import dev.parley.connector.api.FetchedPost;
import java.util.Comparator;

/**
 * Order of X's IDs. They are opaque but for this: a later one is a greater number, which {@code since_id} and
 * {@code until_id} rest on.
 */
final class PostIds {

    static final Comparator<String> OLDEST_FIRST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /** When it was written; the ID decides between posts of the same instant. */
    static final Comparator<FetchedPost> POSTS_OLDEST_FIRST =
            Comparator.comparing(FetchedPost::createdAt).thenComparing(FetchedPost::platformId, OLDEST_FIRST);

    private PostIds() {}

    static boolean newer(String id, String than) {
        return OLDEST_FIRST.compare(id, than) > 0;
    }
}
