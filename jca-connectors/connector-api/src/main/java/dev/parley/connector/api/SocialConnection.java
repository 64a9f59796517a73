package dev.parley.connector.api;

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
    FetchedPage fetchMessages(StreamPosition from, int limit) throws PlatformException;

    /** Reads single posts by ID: for the posts that a reply answers, and for compliance. Missing ones are left out. */
    List<FetchedPost> lookUp(List<String> platformIds) throws PlatformException;

    SentPost publish(OutboundPost post) throws PlatformException;

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
