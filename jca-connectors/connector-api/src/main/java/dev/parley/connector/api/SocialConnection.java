package dev.parley.connector.api;

import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.FetchedPost.Visibility;
import java.util.List;
import java.util.Optional;

/**
 * A connection to one account on a platform, from a pool that all accounts share. Not thread-safe; close it soon. No
 * method may be called inside a database transaction.
 */
public interface SocialConnection extends AutoCloseable {

    /**
     * Reads public posts that match the query and are newer than the position. Walks at most as many pages as are
     * needed for {@code limit} posts; where the platform has more, the page says so and its position resumes there.
     */
    FetchedPage fetchPosts(WatchQuery query, StreamPosition from, int limit) throws PlatformException;

    /** Reads private messages of the account that are newer than the position, those it sent included. */
    FetchedPage fetchMessages(WatchQuery query, StreamPosition from, int limit) throws PlatformException;

    /**
     * Reads again what was written in a period, page by page (IN-10); the position starts at
     * {@link StreamPosition#START} and has nothing to do with that of the polls.
     *
     * @param visibility public posts or private messages
     */
    default FetchedPage fetchPeriod(
            WatchQuery query, Visibility visibility, Period period, StreamPosition from, int limit)
            throws PlatformException {
        throw unsupported("fetch a past period");
    }

    /** Reads single posts by ID: for the posts that a reply answers, and for compliance. Missing ones are left out. */
    List<FetchedPost> lookUp(List<String> platformIds) throws PlatformException;

    SentPost publish(OutboundPost post) throws PlatformException;

    /** Tells which of these posts are gone from the platform, for compliance (IN-8). At most 100 at a time. */
    default List<PlatformChange> listGone(List<String> platformIds) throws PlatformException {
        return List.of();
    }

    /** Opens an attachment that a post named; empty bytes are possible. */
    default MediaContent openMedia(Media media, String source) throws PlatformException {
        throw unsupported("give attachments");
    }

    /** What a channel can watch on this account: pages, phone numbers, businesses. */
    default List<Source> listSources() throws PlatformException {
        return List.of();
    }

    /** Understands what the platform pushes; empty where it does not push. */
    default Optional<PushReader> push() {
        return Optional.empty();
    }

    /** Asks the platform to push to us from now on; each line says in words what was done or is missing. */
    default List<CheckResult> subscribe(Subscription subscription) throws PlatformException {
        throw unsupported("push");
    }

    /** What only this platform can do, by the interface that describes it. */
    default <T> Optional<T> facet(Class<T> type) {
        return Optional.empty();
    }

    private static PlatformException unsupported(String what) {
        return new PlatformException(PlatformProblem.of(
                PlatformProblem.Action.FAIL_ITEM, "not-supported", "This platform does not " + what + "."));
    }

    /** Does something to a post; done already, or gone when it was to be deleted, counts as done. */
    void perform(PostAction action) throws PlatformException;

    /** After an unknown outcome: finds what {@link #publish} may have written (WIRE section 8). */
    Optional<SentPost> findSent(OutboundPost post) throws PlatformException;

    AccountProfile whoAmI() throws PlatformException;

    /** Checks credentials, permissions, reachability of the handles, the query and the clock, each in words. */
    List<CheckResult> check(WatchQuery query);

    /** Exchanges the refresh token; the caller must store the result at once and let only one node do this at a time. */
    RefreshedTokens refreshTokens() throws PlatformException;

    @Override
    void close();
}
