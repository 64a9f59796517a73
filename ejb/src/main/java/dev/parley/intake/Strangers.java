package dev.parley.intake;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;

/**
 * Keeps those apart whom a platform does not name (WIRE 2.3: who wrote can be absent): each is known by what they wrote
 * alone, so that nobody is taken for somebody else and nothing private reaches the wrong one.
 */
final class Strangers {

    private static final String UNKNOWN = "unknown:";

    private Strangers() {}

    static FetchedPost apart(FetchedPost post) {
        boolean known = !post.author().platformId().isEmpty()
                && !post.counterpart().platformId().isEmpty();
        return known
                ? post
                : post.with(
                        known(post.author(), post.platformId()),
                        known(post.counterpart(), post.platformId()),
                        post.attributes());
    }

    private static Author known(Author person, String post) {
        return person.platformId().isEmpty()
                ? new Author(
                        UNKNOWN + post, person.handle(), person.displayName(), person.avatarUrl(), person.followers())
                : person;
    }
}
