package dev.parley.connector.whatsapp;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountProfile;
import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.MediaContent;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.api.PushReader;
import dev.parley.connector.api.RefreshedTokens;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.Source;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.Subscription;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.api.WhatsAppManagement;
import dev.parley.connector.kit.HttpExchangePort;
import dev.parley.connector.kit.graph.GraphApi;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** One WhatsApp business account's dealings with Meta. WhatsApp only pushes: there is nothing to fetch. */
final class WhatsAppSession implements SocialConnection {

    private final GraphApi api;
    private final Numbers numbers;

    WhatsAppSession(AccountAccess access, HttpExchangePort http, Clock clock) {
        this.api = new GraphApi(access, http, clock, Errors.TABLE);
        this.numbers = new Numbers(api);
    }

    @Override
    public FetchedPage fetchPosts(WatchQuery query, StreamPosition from, int limit) {
        return FetchedPage.empty(from);
    }

    @Override
    public FetchedPage fetchMessages(WatchQuery query, StreamPosition from, int limit) {
        return FetchedPage.empty(from);
    }

    /** WhatsApp gives no message a second time. */
    @Override
    public List<FetchedPost> lookUp(List<String> platformIds) {
        return List.of();
    }

    @Override
    public SentPost publish(OutboundPost post) throws PlatformException {
        return new Publishing(api).publish(post);
    }

    @Override
    public void perform(PostAction action) throws PlatformException {
        new Acting(api).perform(action);
    }

    /**
     * WhatsApp lists nothing that was sent, and its history answers only to an ID that an unknown outcome never had: what
     * clears it up is the status that carries our reference.
     */
    @Override
    public Optional<SentPost> findSent(OutboundPost post) {
        return Optional.empty();
    }

    @Override
    public MediaContent openMedia(Media media, String source) throws PlatformException {
        return new Files(api).open(media);
    }

    @Override
    public List<Source> listSources() throws PlatformException {
        return numbers.sources();
    }

    @Override
    public Optional<PushReader> push() {
        return Optional.of(new WhatsAppPush(api.access(), api.now()));
    }

    @Override
    public List<CheckResult> subscribe(Subscription subscription) throws PlatformException {
        return new Subscribing(api).subscribe(subscription);
    }

    @Override
    public <T> Optional<T> facet(Class<T> type) {
        return type == WhatsAppManagement.class ? Optional.of(type.cast(new Management(api))) : Optional.empty();
    }

    @Override
    public AccountProfile whoAmI() throws PlatformException {
        return numbers.account();
    }

    @Override
    public List<CheckResult> check(WatchQuery query) {
        return new ChannelCheck(api, numbers).check(query);
    }

    @Override
    public RefreshedTokens refreshTokens() throws PlatformException {
        throw api.problem(
                Action.STOP_CHANNEL,
                "nothing-to-refresh",
                "A system user's token is not refreshed. If Meta refuses it, create a new one and enter it.");
    }

    /** The socket belongs to the pool. */
    @Override
    public void close() {
        // nothing is held here
    }
}
