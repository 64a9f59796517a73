package dev.parley.connector.feeds;

import com.rometools.rome.feed.synd.SyndFeed;
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
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.api.RefreshedTokens;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.WatchQuery;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dealings with feeds. There is nobody to answer: what would write is refused. */
final class FeedsSession implements SocialConnection {

    private final AccountAccess access;
    private final FeedHttp http;
    private final FeedPace pace;
    private final Clock clock;

    FeedsSession(AccountAccess access, FeedHttp http, FeedPace pace, Clock clock) {
        this.access = access;
        this.http = http;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public FetchedPage fetchPosts(WatchQuery query, StreamPosition from, int limit) throws PlatformException {
        return new ChannelReader(http, pace, clock).read(query.sources(), from, limit);
    }

    /** A feed has no private side. */
    @Override
    public FetchedPage fetchMessages(WatchQuery query, StreamPosition from, int limit) {
        return FetchedPage.empty(from);
    }

    @Override
    public FetchedPage fetchPeriod(
            WatchQuery query, Visibility visibility, Period period, StreamPosition from, int limit)
            throws PlatformException {
        return visibility == Visibility.PRIVATE
                ? FetchedPage.empty(from)
                : new PeriodReader(http, clock).read(query.sources(), period, from, limit);
    }

    /** Items can only be had with their whole feed. */
    @Override
    public List<FetchedPost> lookUp(List<String> platformIds) {
        return List.of();
    }

    @Override
    public MediaContent openMedia(Media media, String source) throws PlatformException {
        try {
            URI address = FeedAddress.parse(media.url())
                    .orElseThrow(
                            () -> FeedFailure.passing("feeds.bad-address", "The attachment's address cannot be read."));
            FeedAnswer answer = http.get(address, Map.of());
            byte[] body = answer.body();
            return new MediaContent(
                    answer.header("Content-Type"), media.name(), body.length, new ByteArrayInputStream(body));
        } catch (FeedFailure failure) {
            throw failure.asException(failure.retryAt());
        }
    }

    @Override
    public SentPost publish(OutboundPost post) throws PlatformException {
        throw refused("answered: write to its publisher in another way, then close it");
    }

    @Override
    public void perform(PostAction action) throws PlatformException {
        throw refused("changed, liked or hidden from here: close it instead");
    }

    private static PlatformException refused(String what) {
        return new PlatformException(
                PlatformProblem.of(Action.FAIL_ITEM, "feeds.read-only", "An item of a feed cannot be " + what + "."));
    }

    /** Nothing is ever sent. */
    @Override
    public Optional<SentPost> findSent(OutboundPost post) {
        return Optional.empty();
    }

    /** The site at the account's address, where it has one: feeds need no account. */
    @Override
    public AccountProfile whoAmI() throws PlatformException {
        URI site = access.baseUri();
        String host = ItemText.text(site.getHost());
        if (host.isEmpty()) {
            return new AccountProfile("feeds", "feeds", "Feeds");
        }
        try {
            return new AccountProfile(host, host, title(http.get(site, Map.of()), host));
        } catch (FeedFailure failure) {
            if (failure.getCause() == null && failure.kind() != FeedFailure.Kind.PASSING) {
                return new AccountProfile(host, host, host);
            }
            throw failure.asException(failure.retryAt());
        }
    }

    private static String title(FeedAnswer answer, String host) {
        try {
            SyndFeed feed = FeedParser.parse(answer);
            return ItemMapper.title(feed, host);
        } catch (FeedFailure notOne) {
            return host;
        }
    }

    @Override
    public List<CheckResult> check(WatchQuery query) {
        return new FeedCheck(http, clock).check(query.sources());
    }

    @Override
    public RefreshedTokens refreshTokens() throws PlatformException {
        throw new PlatformException(PlatformProblem.of(
                Action.FAIL_ITEM,
                "feeds.no-credentials",
                "Feeds are read without credentials: there is none to refresh."));
    }

    /** The socket belongs to the pool. */
    @Override
    public void close() {
        // nothing is held here
    }
}
