package dev.parley.connector.facebook;

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
import dev.parley.connector.api.UserConsent;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.HttpExchangePort;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphAnswer;
import dev.parley.connector.kit.graph.GraphApi;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.Purpose;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One account's dealings with Facebook: a user, and the pages that they administer. */
final class FacebookSession implements SocialConnection {

    private final GraphApi api;
    private final Pages pages;
    private final Set<String> allowedHosts;

    FacebookSession(
            AccountAccess access, HttpExchangePort http, Clock clock, TokenShelf shelf, Set<String> allowedHosts) {
        this.api = new GraphApi(access, http, clock, FacebookErrors.TABLE);
        this.pages = new Pages(api, shelf);
        this.allowedHosts = allowedHosts;
    }

    @Override
    public FetchedPage fetchPosts(WatchQuery query, StreamPosition from, int limit) throws PlatformException {
        return new FeedReader(pages).read(query.sources(), from, limit);
    }

    @Override
    public FetchedPage fetchMessages(WatchQuery query, StreamPosition from, int limit) throws PlatformException {
        return new ConversationReader(pages).read(query.sources(), from, limit);
    }

    @Override
    public FetchedPage fetchPeriod(
            WatchQuery query, Visibility visibility, Period period, StreamPosition from, int limit)
            throws PlatformException {
        return new PeriodReader(pages, period).read(query.sources(), visibility, from, limit);
    }

    @Override
    public List<FetchedPost> lookUp(List<String> platformIds) throws PlatformException {
        return new ItemLookup(pages).lookUp(platformIds);
    }

    @Override
    public List<PlatformChange> listGone(List<String> platformIds) throws PlatformException {
        return new ItemLookup(pages).gone(platformIds);
    }

    @Override
    public SentPost publish(OutboundPost post) throws PlatformException {
        return new Publishing(pages).publish(post);
    }

    @Override
    public void perform(PostAction action) throws PlatformException {
        new Acting(pages).perform(action);
    }

    @Override
    public Optional<SentPost> findSent(OutboundPost post) throws PlatformException {
        return new SentSearch(pages).find(post);
    }

    @Override
    public MediaContent openMedia(Media media, String source) throws PlatformException {
        return new MediaDownload(api, allowedHosts).open(media);
    }

    @Override
    public List<Source> listSources() throws PlatformException {
        return pages.list();
    }

    @Override
    public Optional<PushReader> push() {
        return Optional.of(new FacebookPushReader(pages));
    }

    @Override
    public List<CheckResult> subscribe(Subscription subscription) {
        return new Subscribing(pages).subscribe(subscription);
    }

    @Override
    public <T> Optional<T> facet(Class<T> type) {
        return type == UserConsent.class ? Optional.of(type.cast(new Consenting(api))) : Optional.empty();
    }

    @Override
    public AccountProfile whoAmI() throws PlatformException {
        GraphAnswer answer = api.call(GraphCall.get("/me", Purpose.LOOK_UP).with("fields", "id,name"));
        LenientObject me = answer.json();
        if (me.text("id").isEmpty()) {
            throw api.lacking(answer, Purpose.LOOK_UP);
        }
        return new AccountProfile(me.text("id"), "", me.text("name"));
    }

    @Override
    public List<CheckResult> check(WatchQuery query) {
        return new ChannelCheck(pages).check(query);
    }

    @Override
    public RefreshedTokens refreshTokens() throws PlatformException {
        return new TokenExchange(api).refresh();
    }

    /** The socket belongs to the pool. */
    @Override
    public void close() {
        // nothing is held here
    }
}
