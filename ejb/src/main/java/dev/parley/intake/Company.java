package dev.parley.intake;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.Platform;
import java.util.Collection;
import java.util.Set;

/**
 * Who writes for the company on a platform: any of its accounts, as a channel can answer by several handles, or the page,
 * number or business that a post came through. A feed is its publisher's.
 *
 * @param ids of the accounts' users on the platform
 */
record Company(Set<String> ids, boolean sources) {

    static Company of(Platform platform, Collection<String> ids) {
        return new Company(Set.copyOf(ids), platform != Platform.RSS);
    }

    boolean wrote(FetchedPost post) {
        return is(post.author(), post.source());
    }

    /**
     * Whether this person writes and acts for the company.
     *
     * @param source the page, number or business through which it came
     */
    boolean is(Author person, String source) {
        String id = person.platformId();
        return !id.isEmpty() && (ids.contains(id) || (sources && id.equals(source)));
    }
}
