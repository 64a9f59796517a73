package dev.parley.connector.kit;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountProfile;
import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.MediaContent;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.Period;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.api.PushReader;
import dev.parley.connector.api.RefreshedTokens;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.Source;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.Subscription;
import dev.parley.connector.api.WatchQuery;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the application holds: passes each call to the platform's session while it is open, and tells the pool when the
 * socket breaks. A handle that was closed, or whose connection went back to the pool, throws
 * {@link IllegalStateException}: its holder kept it too long.
 */
public final class ConnectionHandle implements SocialConnection {

    private final AccountAccess access;
    private SocialConnection session;
    private @Nullable PlatformManagedConnection owner;

    ConnectionHandle(PlatformManagedConnection owner, AccountAccess access, SocialConnection session) {
        this.owner = owner;
        this.access = access;
        this.session = session;
    }

    @FunctionalInterface
    private interface Call<T> {
        T on(SocialConnection session) throws PlatformException;
    }

    private <T> T pass(Call<T> call) throws PlatformException {
        PlatformManagedConnection current = requireOpen();
        try {
            return call.on(session);
        } catch (PlatformException problem) {
            if (problem.getCause() instanceof HttpFailure failure
                    && failure.kind().spoilsConnection()) {
                current.broke(this, problem);
            }
            throw problem;
        }
    }

    private PlatformManagedConnection requireOpen() {
        PlatformManagedConnection current = owner;
        if (current == null) {
            throw new IllegalStateException("This connection was closed: get a new one from the factory.");
        }
        return current;
    }

    void becomeVoid() {
        owner = null;
    }

    AccountAccess access() {
        return access;
    }

    void moveTo(PlatformManagedConnection other, SocialConnection reopened) {
        PlatformManagedConnection current = owner;
        if (current != null) {
            current.release(this);
        }
        owner = other;
        session = reopened;
    }

    @Override
    public FetchedPage fetchPosts(WatchQuery query, StreamPosition from, int limit) throws PlatformException {
        return pass(platform -> platform.fetchPosts(query, from, limit));
    }

    @Override
    public FetchedPage fetchMessages(WatchQuery query, StreamPosition from, int limit) throws PlatformException {
        return pass(platform -> platform.fetchMessages(query, from, limit));
    }

    @Override
    public List<FetchedPost> lookUp(List<String> platformIds) throws PlatformException {
        return pass(platform -> platform.lookUp(platformIds));
    }

    @Override
    public SentPost publish(OutboundPost post) throws PlatformException {
        return pass(platform -> platform.publish(post));
    }

    @Override
    public void perform(PostAction action) throws PlatformException {
        pass(platform -> {
            platform.perform(action);
            return action;
        });
    }

    @Override
    public Optional<SentPost> findSent(OutboundPost post) throws PlatformException {
        return pass(platform -> platform.findSent(post));
    }

    @Override
    public AccountProfile whoAmI() throws PlatformException {
        return pass(SocialConnection::whoAmI);
    }

    @Override
    public List<CheckResult> check(WatchQuery query) {
        requireOpen();
        return session.check(query);
    }

    @Override
    public RefreshedTokens refreshTokens() throws PlatformException {
        return pass(SocialConnection::refreshTokens);
    }

    @Override
    public FetchedPage fetchPeriod(
            WatchQuery query, Visibility visibility, Period period, StreamPosition from, int limit)
            throws PlatformException {
        return pass(platform -> platform.fetchPeriod(query, visibility, period, from, limit));
    }

    @Override
    public List<PlatformChange> listGone(List<String> platformIds) throws PlatformException {
        return pass(platform -> platform.listGone(platformIds));
    }

    @Override
    public MediaContent openMedia(Media media, String source) throws PlatformException {
        return pass(platform -> platform.openMedia(media, source));
    }

    @Override
    public List<Source> listSources() throws PlatformException {
        return pass(SocialConnection::listSources);
    }

    @Override
    public Optional<PushReader> push() {
        requireOpen();
        return session.push();
    }

    @Override
    public List<CheckResult> subscribe(Subscription subscription) throws PlatformException {
        return pass(platform -> platform.subscribe(subscription));
    }

    @Override
    public <T> Optional<T> facet(Class<T> type) {
        requireOpen();
        return session.facet(type);
    }

    /** Closing twice, or after the pool took the connection back, does nothing. */
    @Override
    public void close() {
        PlatformManagedConnection current = owner;
        owner = null;
        if (current != null) {
            current.closed(this);
        }
    }
}
