package dev.parley.connector.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.api.PostAction.Kind;
import dev.parley.connector.api.RefreshedTokens;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.SocialConnectionFactory;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.PoolDouble;
import dev.parley.simulator.SimulatorServer;
import dev.parley.simulator.fault.BodyKind;
import dev.parley.simulator.fault.Fault;
import dev.parley.simulator.fault.FaultKind;
import dev.parley.simulator.world.Account;
import dev.parley.simulator.world.Credentials;
import dev.parley.simulator.world.Grant;
import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.PostDraft;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import dev.parley.simulator.x.PlatformRules.Plan;
import jakarta.resource.ResourceException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All calls over real HTTP against the simulated platform, through the pool as in the server. */
class XAgainstSimulatorTest {

    private final SimulatorServer server = SimulatorServer.start();
    private final World world = server.simulator().world();
    private final Map<Credential, Secret> secrets = new EnumMap<>(Credential.class);
    private final Map<Option, String> options = new EnumMap<>(Option.class);
    private final PoolDouble pool = new PoolDouble();
    private User ada;
    private Account acme;

    /** Both sides live by the world's clock. */
    private static final class WorldFactory extends XManagedConnectionFactory {
        private static final long serialVersionUID = 1L;
        private final transient Clock clock;

        WorldFactory(Clock clock) {
            this.clock = clock;
        }

        @Override
        protected Clock clock() {
            return clock;
        }
    }

    @BeforeEach
    void openAccount() {
        acme = new Credentials(world).openAccount("acme", "Acme");
        ada = world.addUser("ada", "Ada", false);
        Grant grant = world.accounts().grantsOf(acme.userId()).get(0);
        put(Credential.APP_BEARER, acme.appBearer());
        put(Credential.USER_TOKEN, grant.accessToken());
        put(Credential.REFRESH_TOKEN, grant.refreshToken());
        put(Credential.CLIENT_SECRET, acme.clientSecret());
        options.put(Option.CLIENT_ID, acme.clientId());
    }

    private void put(Credential name, String value) {
        secrets.put(name, Secret.of(value));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private SocialConnection connect() throws ResourceException {
        SocialConnectionFactory factory =
                (SocialConnectionFactory) new WorldFactory(world.clock()).createConnectionFactory(pool);
        return factory.getConnection(
                new AccountAccess("acme", server.xUri(), String.valueOf(acme.userId()), options, secrets));
    }

    private static WatchQuery watching(List<String> handles, List<String> keywords, List<String> exclusions) {
        return new WatchQuery(handles, List.of(), keywords, exclusions, false, List.of("en"), true);
    }

    private static final WatchQuery MENTIONS = watching(List.of("acme"), List.of(), List.of());

    private Post adaSays(String text) {
        return world.publish(new PostDraft(ada.id(), text, 0, 0, "en"));
    }

    /** The search shows nothing of the last half minute. */
    private void letTheIndexCatchUp() {
        world.moveClock(Duration.ofMinutes(1));
    }

    private static List<String> texts(FetchedPage page) {
        return page.posts().stream().map(FetchedPost::text).toList();
    }

    private OutboundPost reply(Post to, String text) {
        return new OutboundPost(
                Visibility.PUBLIC,
                "",
                String.valueOf(to.id()),
                text,
                world.clock().instant());
    }

    private OutboundPost message(String text) {
        return new OutboundPost(
                Visibility.PRIVATE,
                String.valueOf(ada.id()),
                "",
                text,
                world.clock().instant());
    }

    private void fault(FaultKind kind, String endpoint) {
        fault(kind, endpoint, 1);
    }

    /** The JDK's client itself repeats a GET once when a connection that it kept turns out broken: so it must last. */
    private void lastingFault(FaultKind kind, String endpoint) {
        fault(kind, endpoint, 0);
    }

    private void fault(FaultKind kind, String endpoint, int times) {
        server.simulator()
                .platform()
                .faults()
                .put(new Fault("f", kind, endpoint, "", times, 503, BodyKind.PROBLEM, Duration.ZERO, false));
    }

    @ParameterizedTest
    @EnumSource(FieldDialect.class)
    void readsMentionsAndKeywordsInBothDialects(FieldDialect dialect) throws Exception {
        options.put(Option.DIALECT, dialect == FieldDialect.POST ? "post" : "tweet");
        adaSays("@acme my parcel is lost");
        adaSays("the modem works");
        adaSays("modem for sale, cheap");
        adaSays("@acme is there a sale?");
        adaSays("nothing of interest");
        letTheIndexCatchUp();
        try (SocialConnection x = connect()) {
            FetchedPage page = x.fetchPosts(
                    watching(List.of("acme"), List.of("modem"), List.of("sale")), StreamPosition.START, 100);
            assertThat(texts(page))
                    .containsExactly("@acme my parcel is lost", "the modem works", "@acme is there a sale?");
            assertThat(page.posts()).allSatisfy(post -> {
                assertThat(post.author().handle()).isEqualTo("ada");
                assertThat(post.attributes()).containsEntry("twitterActorId", String.valueOf(ada.id()));
            });
            assertThat(page.unreadable()).isEmpty();
            assertThat(page.budget()).isPresent();
        }
    }

    @Test
    void readsEachPostOnceOverManyCutRuns() throws Exception {
        List<String> written = IntStream.range(0, 57)
                .mapToObj(i -> adaSays("@acme number " + i).id())
                .map(String::valueOf)
                .toList();
        letTheIndexCatchUp();
        List<String> read = new ArrayList<>();
        StreamPosition position = StreamPosition.START;
        try (SocialConnection x = connect()) {
            FetchedPage page;
            do {
                page = x.fetchPosts(MENTIONS, position, 10);
                page.posts().forEach(post -> read.add(post.platformId()));
                position = page.position();
            } while (page.more());
            assertThat(read).containsExactlyInAnyOrderElementsOf(written);
            Post late = adaSays("@acme one more");
            letTheIndexCatchUp();
            assertThat(x.fetchPosts(MENTIONS, position, 10).posts())
                    .extracting(FetchedPost::platformId)
                    .containsExactly(String.valueOf(late.id()));
        }
    }

    @Test
    void aLongSilenceIsNoGapButALongOutageIs() throws Exception {
        adaSays("@acme hello");
        letTheIndexCatchUp();
        try (SocialConnection x = connect()) {
            StreamPosition first =
                    x.fetchPosts(MENTIONS, StreamPosition.START, 10).position();
            world.moveClock(Duration.ofDays(5));
            StreamPosition second = x.fetchPosts(MENTIONS, first, 10).position();
            world.moveClock(Duration.ofDays(5));
            Post late = adaSays("@acme again");
            letTheIndexCatchUp();
            FetchedPage third = x.fetchPosts(MENTIONS, second, 10);
            assertThat(third.posts()).extracting(FetchedPost::platformId).containsExactly(String.valueOf(late.id()));
            assertThat(third.gap()).isEmpty();
            world.moveClock(Duration.ofDays(20));
            assertThat(x.fetchPosts(MENTIONS, third.position(), 10).gap()).isPresent();
        }
    }

    @Test
    void readsDirectMessagesBothWaysAndOnce() throws Exception {
        world.send(ada.id(), acme.userId(), "Where is my parcel?");
        try (SocialConnection x = connect()) {
            SentPost sent = x.publish(message("On its way."));
            FetchedPage page = x.fetchMessages(WatchQuery.of(List.of()), StreamPosition.START, 100);
            assertThat(texts(page)).containsExactly("Where is my parcel?", "On its way.");
            assertThat(page.posts()).allSatisfy(post -> {
                assertThat(post.counterpart().handle()).isEqualTo("ada");
                assertThat(post.threadKey()).isEqualTo(sent.threadKey());
            });
            assertThat(x.fetchMessages(WatchQuery.of(List.of()), page.position(), 100)
                            .posts())
                    .isEmpty();
            IntStream.range(0, 7).forEach(i -> world.send(ada.id(), acme.userId(), "Message " + i));
            List<String> read = new ArrayList<>();
            StreamPosition position = page.position();
            do {
                page = x.fetchMessages(WatchQuery.of(List.of()), position, 3);
                read.addAll(texts(page));
                position = page.position();
            } while (page.more());
            assertThat(read).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    void repliesActsAndDeletes() throws Exception {
        Post asked = adaSays("@acme my parcel is lost");
        String id = String.valueOf(asked.id());
        try (SocialConnection x = connect()) {
            SentPost sent = x.publish(reply(asked, "We look into it."));
            assertThat(x.lookUp(List.of(sent.platformId(), "1")))
                    .singleElement()
                    .satisfies(post -> assertThat(post.inReplyTo()).isEqualTo(id));
            SentPost own = x.publish(new OutboundPost(
                    Visibility.PUBLIC, "", "", "We are moving", world.clock().instant()));
            Post answer = world.publish(PostDraft.reply(ada.id(), "Good luck", Long.parseLong(own.platformId())));
            for (Kind kind : List.of(Kind.LIKE, Kind.LIKE, Kind.UNLIKE, Kind.REPOST, Kind.REPOST, Kind.UNDO_REPOST)) {
                x.perform(new PostAction(kind, id));
            }
            x.perform(new PostAction(Kind.HIDE, String.valueOf(answer.id())));
            x.perform(new PostAction(Kind.UNHIDE, String.valueOf(answer.id())));
            x.perform(new PostAction(Kind.DELETE, sent.platformId()));
            x.perform(new PostAction(Kind.DELETE, sent.platformId()));
            SentPost note = x.publish(message("Hello"));
            x.perform(new PostAction(Kind.DELETE_MESSAGE, note.platformId()));
            assertThat(x.lookUp(List.of(sent.platformId()))).isEmpty();
        }
    }

    @Test
    void findsWhatWasWrittenBeforeTheConnectionBroke() throws Exception {
        Post asked = adaSays("@acme my parcel is lost");
        OutboundPost reply = reply(asked, "We look into it: https://acme.example/parcels?id=1 & more");
        fault(FaultKind.RESET_AFTER, "POST /2/tweets");
        try (SocialConnection x = connect()) {
            assertThat(XFixture.problemOf(() -> x.publish(reply)).action()).isEqualTo(Action.UNKNOWN_OUTCOME);
        }
        try (SocialConnection x = connect()) {
            assertThat(x.findSent(reply)).isPresent();
            assertThat(x.findSent(reply(asked, "Something else"))).isEmpty();
            assertThat(XFixture.problemOf(() -> x.publish(reply)).action()).isEqualTo(Action.DUPLICATE);
        }
    }

    @Test
    void findsAMessageThatWasWrittenBeforeTheConnectionBroke() throws Exception {
        OutboundPost message = message("On its way.");
        fault(FaultKind.RESET_AFTER, "POST /2/dm_conversations/*");
        try (SocialConnection x = connect()) {
            assertThat(XFixture.problemOf(() -> x.publish(message)).action()).isEqualTo(Action.UNKNOWN_OUTCOME);
        }
        try (SocialConnection x = connect()) {
            assertThat(x.findSent(message)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"TRUNCATED", "MALFORMED_JSON", "RESET_BEFORE", "STATUS"})
    void aPollThatGoesWrongIsRetried(FaultKind kind) throws Exception {
        lastingFault(kind, "GET /2/tweets/search/*");
        try (SocialConnection x = connect()) {
            assertThat(XFixture.problemOf(() -> x.fetchPosts(MENTIONS, StreamPosition.START, 10))
                            .action())
                    .isEqualTo(Action.RETRY);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"DUPLICATE_ITEMS", "REORDERED_ITEMS"})
    void oddPagesLoseAndDoubleNothing(FaultKind kind) throws Exception {
        adaSays("@acme one");
        adaSays("@acme two");
        world.send(ada.id(), acme.userId(), "three");
        letTheIndexCatchUp();
        try (SocialConnection x = connect()) {
            fault(kind, "GET /2/tweets/search/*");
            FetchedPage posts = x.fetchPosts(MENTIONS, StreamPosition.START, 100);
            assertThat(texts(posts)).containsExactly("@acme one", "@acme two");
            assertThat(x.fetchPosts(MENTIONS, posts.position(), 100).posts()).isEmpty();
            StreamPosition before = x.fetchMessages(WatchQuery.of(List.of()), StreamPosition.START, 100)
                    .position();
            world.send(ada.id(), acme.userId(), "four");
            world.send(ada.id(), acme.userId(), "five");
            fault(kind, "GET /2/dm_events");
            FetchedPage messages = x.fetchMessages(WatchQuery.of(List.of()), before, 100);
            assertThat(texts(messages)).containsExactly("four", "five");
            assertThat(x.fetchMessages(WatchQuery.of(List.of()), messages.position(), 100)
                            .posts())
                    .isEmpty();
        }
    }

    @Test
    void brokenCharactersAreNoted() throws Exception {
        adaSays("@acme one");
        letTheIndexCatchUp();
        fault(FaultKind.INVALID_UTF8, "GET /2/tweets/search/*");
        try (SocialConnection x = connect()) {
            FetchedPage page = x.fetchPosts(MENTIONS, StreamPosition.START, 100);
            assertThat(page.unreadable())
                    .extracting(FetchedPage.Unreadable::kind)
                    .contains("invalid-utf8");
        }
    }

    @Test
    void aTokenThatEndedIsRefreshed() throws Exception {
        new Credentials(world).expireAccess(acme.userId());
        try (SocialConnection x = connect()) {
            assumeTokenEndpoint();
            assertThat(XFixture.problemOf(x::whoAmI).action()).isEqualTo(Action.REFRESH);
            RefreshedTokens tokens = x.refreshTokens();
            assertThat(tokens.expiresAt()).isAfter(world.clock().instant());
            secrets.putAll(tokens.secrets());
            assertThat(XFixture.problemOf(x::refreshTokens).code()).isEqualTo("x.reauthorise");
        }
        try (SocialConnection x = connect()) {
            assertThat(x.whoAmI().handle()).isEqualTo("acme");
        }
    }

    private void assumeTokenEndpoint() throws IOException, InterruptedException {
        HttpRequest empty = HttpRequest.newBuilder(URI.create(server.xUri() + "/2/oauth2/token"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        int status = HttpClient.newHttpClient()
                .send(empty, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        Assumptions.assumeTrue(status != 404, "This simulator does not serve /2/oauth2/token.");
    }

    @Test
    void oauth1KeysDoForTheUser() throws Exception {
        secrets.clear();
        put(Credential.CONSUMER_KEY, acme.consumerKey());
        put(Credential.CONSUMER_SECRET, acme.consumerSecret());
        put(Credential.OAUTH1_TOKEN, acme.oauth1Token());
        put(Credential.OAUTH1_TOKEN_SECRET, acme.oauth1Secret());
        adaSays("@acme \"grüße\" & more");
        letTheIndexCatchUp();
        try (SocialConnection x = connect()) {
            assertThat(x.whoAmI().handle()).isEqualTo("acme");
            assertThat(x.fetchPosts(
                                    watching(List.of("acme"), List.of("two words", "grüße"), List.of("x*y")),
                                    StreamPosition.START,
                                    10)
                            .posts())
                    .hasSize(1);
            assertThat(x.publish(message("~ * + %")).platformId()).isNotEmpty();
        }
    }

    @Test
    void theSelfServePlanRefusesAReplyThatNobodyAskedFor() throws Exception {
        server.simulator().platform().rules().choose(Plan.SELF_SERVE);
        Post other = adaSays("my parcel is lost");
        try (SocialConnection x = connect()) {
            assertThat(XFixture.problemOf(() -> x.publish(reply(other, "Can we help?")))
                            .code())
                    .isEqualTo("x.reply-not-allowed");
            assertThat(XFixture.problemOf(() -> x.perform(new PostAction(Kind.LIKE, String.valueOf(other.id()))))
                            .code())
                    .isEqualTo("x.not-in-plan");
        }
    }

    @Test
    void runningOutOfCreditsStopsTheChannel() throws Exception {
        server.simulator().platform().rules().setOutOfCredits(true);
        try (SocialConnection x = connect()) {
            assertThat(XFixture.problemOf(() -> x.fetchPosts(MENTIONS, StreamPosition.START, 10))
                            .code())
                    .isEqualTo("x.out-of-credits");
        }
    }

    @Test
    void checksAChannel() throws Exception {
        try (SocialConnection x = connect()) {
            assertThat(x.check(MENTIONS))
                    .extracting(CheckResult::outcome)
                    .as(x.check(MENTIONS).toString())
                    .containsOnly(CheckResult.Outcome.PASSED);
            assertThat(x.check(watching(List.of("acme", "nobody_here"), List.of(), List.of())))
                    .extracting(CheckResult::outcome)
                    .containsExactly(
                            CheckResult.Outcome.PASSED,
                            CheckResult.Outcome.PASSED,
                            CheckResult.Outcome.FAILED,
                            CheckResult.Outcome.PASSED,
                            CheckResult.Outcome.PASSED);
        }
    }
}
