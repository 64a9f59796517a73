package dev.parley.connector.apple;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountProfile;
import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.MediaContent;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
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
import dev.parley.connector.kit.HttpExchangePort;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One service provider's dealings with Apple. Apple only pushes: there is nothing to fetch. */
final class AppleSession implements SocialConnection {

    private final AppleApi api;
    private final Businesses businesses;

    AppleSession(AccountAccess access, HttpExchangePort http, Clock clock) {
        this.api = new AppleApi(access, http, clock);
        this.businesses = new Businesses(access);
    }

    @Override
    public FetchedPage fetchPosts(WatchQuery query, StreamPosition from, int limit) {
        return FetchedPage.empty(from);
    }

    @Override
    public FetchedPage fetchMessages(WatchQuery query, StreamPosition from, int limit) {
        return FetchedPage.empty(from);
    }

    /** Apple keeps nothing that could be looked up. */
    @Override
    public List<FetchedPost> lookUp(List<String> platformIds) {
        return List.of();
    }

    @Override
    public SentPost publish(OutboundPost post) throws PlatformException {
        return new Publishing(api, businesses).publish(post);
    }

    /** Sending again under the same ID is harmless, so nothing has to be found: publish again. */
    @Override
    public Optional<SentPost> findSent(OutboundPost post) {
        return Optional.empty();
    }

    @Override
    public MediaContent openMedia(Media media, String source) throws PlatformException {
        return new Downloads(api).open(media, businesses.orFirst(source));
    }

    @Override
    public List<Source> listSources() {
        return businesses.ids().stream().map(id -> new Source(id, id, Map.of())).toList();
    }

    @Override
    public Optional<PushReader> push() {
        return Optional.of(new ApplePush(api));
    }

    /** The address is registered with Apple by hand, so this only says where. */
    @Override
    public List<CheckResult> subscribe(Subscription subscription) {
        String words = "Apple takes the address from its register only: in Apple Business Register, set the messaging"
                + " service's endpoint to " + subscription.callback() + " (Apple adds /message to it).";
        return List.of(new CheckResult("Webhook", CheckResult.Outcome.WARNING, words, Duration.ZERO));
    }

    @Override
    public void perform(PostAction action) throws PlatformException {
        if (action.kind() != PostAction.Kind.TYPING) {
            throw new PlatformException(PlatformProblem.of(
                    Action.FAIL_ITEM,
                    "apple.no-such-action",
                    "Messages that were sent over Apple cannot be changed, marked or reacted to."));
        }
        new Publishing(api, businesses).typing(action);
    }

    @Override
    public AccountProfile whoAmI() throws PlatformException {
        new Uploads(api).reserve(businesses.first(), 1, Purpose.CHECK);
        String provider = api.serviceProvider();
        return new AccountProfile(provider, provider, "Messages service provider " + provider);
    }

    @Override
    public List<CheckResult> check(WatchQuery query) {
        return new ChannelCheck(api, businesses).check(query);
    }

    @Override
    public RefreshedTokens refreshTokens() throws PlatformException {
        throw new PlatformException(PlatformProblem.of(
                Action.STOP_CHANNEL,
                "apple.nothing-to-refresh",
                "Apple's secret does not expire. If Apple refuses it, copy it again from Apple Business Register."));
    }

    /** The socket belongs to the pool. */
    @Override
    public void close() {
        // nothing is held here
    }
}
