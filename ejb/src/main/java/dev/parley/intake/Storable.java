package dev.parley.intake;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPage.Unreadable;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.conversation.Conversation;
import dev.parley.shared.ShortText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of a page the database can hold, whichever database it is: a post with an impossible ID or time counts as not
 * readable, so that it spoils none of the others (IN-1). Lengths are those of the columns, in UTF-16 units.
 */
final class Storable {

    private static final int LONGEST_ID = 190;
    private static final int LONGEST_LANGUAGE = 20;

    /** No platform is older; a database would take it for a missing time, or refuse it. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private Storable() {}

    static FetchedPage of(FetchedPage page) {
        if (page.posts().stream().allMatch(Storable::isFine)) {
            return page;
        }
        List<FetchedPost> posts = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>(page.unreadable());
        page.posts()
                .forEach(post ->
                        trouble(post).ifPresentOrElse(unreadable::add, () -> posts.add(withShortLanguage(post))));
        return with(page, posts, unreadable);
    }

    static List<FetchedPost> of(List<FetchedPost> posts) {
        return posts.stream()
                .filter(post -> trouble(post).isEmpty())
                .map(Storable::withShortLanguage)
                .toList();
    }

    /** The page with other posts and other things that could not be read. */
    static FetchedPage with(FetchedPage page, List<FetchedPost> posts, List<Unreadable> unreadable) {
        return new FetchedPage(
                posts,
                unreadable,
                page.position(),
                page.more(),
                page.gap(),
                page.payloads(),
                page.budget(),
                page.changes());
    }

    private static boolean isFine(FetchedPost post) {
        return post.language().length() <= LONGEST_LANGUAGE && hasTime(post) && hasIds(post);
    }

    private static Optional<Unreadable> trouble(FetchedPost post) {
        if (!hasTime(post)) {
            return Optional.of(new Unreadable("bad-time", "A post tells an impossible time: " + post.createdAt()));
        }
        return hasIds(post)
                ? Optional.empty()
                : Optional.of(
                        new Unreadable("long-id", "A post has an ID of more than " + LONGEST_ID + " characters."));
    }

    private static boolean hasTime(FetchedPost post) {
        return !post.createdAt().isBefore(EARLIEST) && post.createdAt().isBefore(LATEST);
    }

    private static boolean hasIds(FetchedPost post) {
        return fits(post.platformId())
                && fits(post.inReplyTo())
                && fits(post.threadKey())
                && fits(post.source())
                && fits(post.author())
                && fits(post.counterpart())
                && (post.visibility() == Visibility.PUBLIC
                        || fits(Conversation.keyOf(
                                post.source(), post.counterpart().platformId())));
    }

    private static boolean fits(Author person) {
        return fits(person.platformId()) && person.aliases().stream().allMatch(Storable::fits);
    }

    private static boolean fits(String id) {
        return id.length() <= LONGEST_ID;
    }

    private static FetchedPost withShortLanguage(FetchedPost post) {
        return post.language().length() <= LONGEST_LANGUAGE
                ? post
                : new FetchedPost(
                        post.platformId(),
                        post.visibility(),
                        post.author(),
                        post.text(),
                        ShortText.of(post.language(), LONGEST_LANGUAGE),
                        post.createdAt(),
                        post.inReplyTo(),
                        post.threadKey(),
                        post.counterpart(),
                        post.repost(),
                        post.media(),
                        post.attributes(),
                        post.source());
    }
}
