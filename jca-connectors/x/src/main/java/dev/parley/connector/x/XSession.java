package dev.parley.connector.x;

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
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.Subscription;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.HttpExchangePort;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** One account's dealings with X. */
final class XSession implements SocialConnection {

    private final XApi api;
    private final Profiles profiles;
    private final UploadedMedia uploaded;

    XSession(AccountAccess access, HttpExchangePort http, Clock clock, DoubleSupplier chance, UploadedMedia uploaded) {
        this.uploaded = uploaded;
        this.api = new XApi(access, http, clock, chance);
        this.profiles = new Profiles(api);
    }

    @Override
    public FetchedPage fetchPosts(WatchQuery query, StreamPosition from, int limit) throws PlatformException {
        return new SearchReader(api).read(query, from, limit);
    }

    @Override
    public FetchedPage fetchMessages(WatchQuery query, StreamPosition from, int limit) throws PlatformException {
        return new MessageReader(api, profiles).read(from, limit);
    }

    @Override
    public FetchedPage fetchPeriod(
            WatchQuery query, Visibility visibility, Period period, StreamPosition from, int limit)
            throws PlatformException {
        PeriodReader reader = new PeriodReader(api, profiles);
        return visibility == Visibility.PUBLIC
                ? reader.posts(query, period, from, limit)
                : reader.messages(period, from, limit);
    }

    @Override
    public List<PlatformChange> listGone(List<String> platformIds) throws PlatformException {
        return new GonePosts(api).find(platformIds);
    }

    @Override
    public List<FetchedPost> lookUp(List<String> platformIds) throws PlatformException {
        return new PostLookup(api).lookUp(platformIds);
    }

    @Override
    public SentPost publish(OutboundPost post) throws PlatformException {
        return new Publishing(api, new MediaUpload(api, uploaded)).publish(post);
    }

    @Override
    public void perform(PostAction action) throws PlatformException {
        new Acting(api, profiles).perform(action);
    }

    @Override
    public Optional<SentPost> findSent(OutboundPost post) throws PlatformException {
        return new SentSearch(api, profiles).find(post);
    }

    @Override
    public AccountProfile whoAmI() throws PlatformException {
        return profiles.whoAmI();
    }

    @Override
    public List<CheckResult> check(WatchQuery query) {
        return new ChannelCheck(api, profiles).check(query);
    }

    @Override
    public RefreshedTokens refreshTokens() throws PlatformException {
        return new TokenRefresh(api).refresh();
    }

    @Override
    public MediaContent openMedia(Media media, String source) throws PlatformException {
        return new MediaDownload(api).open(media);
    }

    @Override
    public Optional<PushReader> push() {
        return Optional.of(new XPush(api));
    }

    @Override
    public List<CheckResult> subscribe(Subscription subscription) throws PlatformException {
        return new Subscribing(api, profiles).subscribe(subscription);
    }

    @Override
    public <T> Optional<T> facet(Class<T> type) {
        return List.of(api.meter(), new Consenting(api), new FilteredStream(api), new ComplianceJobs(api)).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** The socket belongs to the pool. */
    @Override
    public void close() {
        // nothing is held here
    }
}
