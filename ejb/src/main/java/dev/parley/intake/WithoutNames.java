package dev.parley.intake;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Takes out of a post what says who wrote it, for channels that store no personal data (CH-6): name, handle, picture,
 * followers, and dictionary fields with these. The platform's ID stays: without it nobody could be answered.
 */
final class WithoutNames {

    private static final Set<String> PERSONAL =
            Set.of("facebookActorName", "twitterScreenName", "whatsappProfileName", "whatsappUsername");

    private WithoutNames() {}

    static FetchedPost of(FetchedPost post) {
        Map<String, String> attributes = new HashMap<>(post.attributes());
        attributes.keySet().removeAll(PERSONAL);
        return post.with(of(post.author()), of(post.counterpart()), attributes);
    }

    private static Author of(Author author) {
        return new Author(author.platformId(), "", "", "", -1, author.aliases());
    }
}
