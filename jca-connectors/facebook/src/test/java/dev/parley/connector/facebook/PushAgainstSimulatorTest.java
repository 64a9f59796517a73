package dev.parley.connector.facebook;

import static dev.parley.connector.facebook.SimulatedFacebook.PAGE;
import static dev.parley.connector.facebook.SimulatedFacebook.watching;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformChange.DeliveryState;
import dev.parley.connector.api.PushAnswer;
import dev.parley.connector.api.PushReader;
import dev.parley.connector.api.PushRequest;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.api.Subscription;
import dev.parley.connector.kit.ScriptedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Webhooks over real HTTP: the simulator pushes, the adapter's reader answers and understands. */
class PushAgainstSimulatorTest {

    private final BlockingQueue<PushRequest> pushed = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> refused = new LinkedBlockingQueue<>();
    private SimulatedFacebook facebook;
    private FacebookSession session;
    private PushReader reader;
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        facebook = new SimulatedFacebook();
        session = facebook.session();
        reader = session.push().orElseThrow();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", this::receive);
        server.start();
        facebook.control("PUT", "/facebook/push", "retryMs", "5");
        URI callback = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
        assertThat(session.subscribe(new Subscription(callback, Secret.of("verify-me"), watching(PAGE))))
                .allSatisfy(each -> assertThat(each.outcome()).as(each.words()).isEqualTo(CheckResult.Outcome.PASSED));
    }

    @AfterEach
    void stop() {
        facebook.close();
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        PushRequest request = new PushRequest(
                ScriptedServer.form(exchange.getRequestURI().getRawQuery()),
                headers,
                exchange.getRequestBody().readAllBytes());
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, reader.handshake(request).orElse(new PushAnswer(403, "text/plain", "")));
        } else if (reader.isAuthentic(request)) {
            answer(exchange, new PushAnswer(200, "text/plain", "ok"));
            pushed.add(request);
        } else {
            answer(exchange, new PushAnswer(401, "text/plain", "no"));
            refused.add(401);
        }
    }

    private static void answer(HttpExchange exchange, PushAnswer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private FetchedPage next() throws Exception {
        PushRequest request = pushed.poll(20, TimeUnit.SECONDS);
        assertThat(request).as("a push").isNotNull();
        List<PushReader.PushedPart> parts = reader.read(java.util.Objects.requireNonNull(request));
        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.source()).isEqualTo(PAGE);
            assertThat(part.page().unreadable()).isEmpty();
        });
        return parts.get(0).page();
    }

    private FetchedPost post() throws Exception {
        return next().posts().get(0);
    }

    private <T extends PlatformChange> T change(Class<T> type) throws Exception {
        FetchedPage page = next();
        return page.changes().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.changes().toString()));
    }

    @Test
    void theSameThingsComeByPushAsByPoll() throws Exception {
        String post = facebook.post("Mila", "Does oak creak? 🌳");
        FetchedPost pushedPost = post();
        facebook.comment(post, "Gus", "It does");
        FetchedPost pushedComment = post();
        var polled = session.fetchPosts(watching(PAGE), dev.parley.connector.api.StreamPosition.START, 100)
                .posts();
        for (FetchedPost each : List.of(pushedPost, pushedComment)) {
            FetchedPost same = polled.stream()
                    .filter(other -> other.platformId().equals(each.platformId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(each.text()).isEqualTo(same.text());
            assertThat(each.author()).isEqualTo(same.author());
            assertThat(each.threadKey()).isEqualTo(same.threadKey());
            assertThat(each.inReplyTo()).isEqualTo(same.inReplyTo());
            assertThat(each.createdAt()).isEqualTo(same.createdAt());
        }
    }

    @Test
    void changesOfPostsAreToldApart() throws Exception {
        String post = facebook.post("Mila", "One");
        next();
        facebook.control("PUT", "/facebook/items/" + post, "text", "Two");
        assertThat(change(PlatformChange.Edited.class).text()).isEqualTo("Two");
        facebook.control("POST", "/facebook/items/" + post + "/likes", "from", "Gus");
        assertThat(change(PlatformChange.Reaction.class).emoji()).isEqualTo("👍");
        session.perform(new dev.parley.connector.api.PostAction(
                dev.parley.connector.api.PostAction.Kind.HIDE, post, "", PAGE, ""));
        assertThat(change(PlatformChange.Hidden.class).hidden()).isTrue();
        facebook.control("DELETE", "/facebook/items/" + post);
        assertThat(change(PlatformChange.Deleted.class).platformId()).isEqualTo(post);
    }

    @Test
    void whatWeSendComesBackAsAnEchoWithOurReference() throws Exception {
        String psid = facebook.message("Mila", "Hello").getString("psid");
        FetchedPost incoming = post();
        assertThat(incoming.author().displayName()).isEqualTo("Mila");
        assertThat(incoming.threadKey()).isEqualTo(PAGE + ":" + psid);
        SentPost sent = session.publish(FacebookFixture.message(
                PAGE, psid, "Hello Mila", facebook.clock().instant()));
        FetchedPage echo = next();
        assertThat(echo.posts().get(0).platformId()).isEqualTo(sent.platformId());
        assertThat(echo.posts().get(0).author().platformId()).isEqualTo(PAGE);
        assertThat(echo.posts().get(0).counterpart().platformId()).isEqualTo(psid);
        assertThat(echo.changes()).singleElement().isInstanceOfSatisfying(PlatformChange.Delivery.class, delivery -> {
            assertThat(delivery.reference()).isEqualTo("outbox:1");
            assertThat(delivery.state()).isEqualTo(DeliveryState.SENT);
        });
        assertThat(change(PlatformChange.Delivery.class).state()).isEqualTo(DeliveryState.DELIVERED);
        facebook.control("POST", "/facebook/events/read", "page", PAGE, "from", "Mila");
        assertThat(change(PlatformChange.DeliveredUpTo.class).state()).isEqualTo(DeliveryState.READ);
    }

    @Test
    void messengersOtherEventsAreUnderstood() throws Exception {
        String mid = facebook.message("Mila", "Helo").getString("mid");
        next();
        event("edit", "mid", mid, "text", "Hello");
        assertThat(change(PlatformChange.Edited.class).text()).isEqualTo("Hello");
        event("react", "mid", mid, "emoji", "😍");
        assertThat(change(PlatformChange.Reaction.class).emoji()).isEqualTo("😍");
        event("react", "mid", mid, "emoji", "");
        assertThat(change(PlatformChange.Reaction.class).emoji()).isEmpty();
        event("unsend", "mid", mid);
        assertThat(change(PlatformChange.Deleted.class).platformId()).isEqualTo(mid);
        event("postback", "title", "Track my parcel", "payload", "TRACK");
        assertThat(post())
                .satisfies(post -> assertThat(post.text()).isEqualTo("Track my parcel"))
                .satisfies(post -> assertThat(post.attributes()).containsEntry("facebookPostbackPayload", "TRACK"));
        event("referral", "adId", "4711", "ref", "spring");
        assertThat(post().attributes())
                .containsEntry("facebookAdId", "4711")
                .containsEntry("facebookReferralRef", "spring")
                .containsKey("facebookReferralOnly");
    }

    @Test
    @DisplayName("IN-14: what is pushed is live, what is found in the page's conversations is not")
    void aPushedMessageIsToldAsLive() throws Exception {
        facebook.message("Mila", "Hello?");
        assertThat(post().attributes()).containsKey("facebookLive");
        var now = facebook.clock().instant();
        var period = new dev.parley.connector.api.Period(now.minusSeconds(3600), now.plusSeconds(3600));
        var again = session.fetchPeriod(
                watching(PAGE),
                FetchedPost.Visibility.PRIVATE,
                period,
                dev.parley.connector.api.StreamPosition.START,
                100);
        assertThat(again.posts())
                .filteredOn(found -> found.text().equals("Hello?"))
                .singleElement()
                .satisfies(found -> assertThat(found.attributes()).doesNotContainKey("facebookLive"));
    }

    @Test
    @DisplayName("IN-7: a question is told by its type")
    void aQuestionIsToldByItsType() throws Exception {
        String body = """
                {"object":"page","entry":[{"id":"%1$s","time":1788250000,"changes":[{"field":"feed","value":
                {"item":"question","verb":"add","post_id":"%1$s_9","from":{"id":"4001","name":"Bo"},
                "created_time":1788249990,"message":"Oak or pine?"}}]}]}""".formatted(PAGE);
        PushRequest request = new PushRequest(Map.of(), Map.of(), body.getBytes(StandardCharsets.UTF_8));
        assertThat(reader.read(request).get(0).page().posts())
                .singleElement()
                .satisfies(post -> assertThat(post.attributes()).containsEntry("facebookPostType", "question"));
    }

    private void event(String kind, String... members) {
        String[] all = new String[members.length + 4];
        all[0] = "page";
        all[1] = PAGE;
        all[2] = "from";
        all[3] = "Mila";
        System.arraycopy(members, 0, all, 4, members.length);
        facebook.control("POST", "/facebook/events/" + kind, all);
    }

    @Test
    void aWrongSignatureIsRefusedAndARedeliveryHasTheSameKey() throws Exception {
        facebook.control("PUT", "/facebook/push", "wrongSignature", "true");
        facebook.post("Mila", "Wrongly signed");
        assertThat(refused.poll(20, TimeUnit.SECONDS)).isEqualTo(401);
        facebook.control("PUT", "/facebook/push", "wrongSignature", "false");
        // the refused one comes again, rightly signed now
        PushRequest again = java.util.Objects.requireNonNull(pushed.poll(20, TimeUnit.SECONDS));
        assertThat(reader.read(again).get(0).page().posts().get(0).text()).isEqualTo("Wrongly signed");
        facebook.control("PUT", "/facebook/push", "duplicate", "true");
        facebook.post("Mila", "Twice");
        PushRequest first = java.util.Objects.requireNonNull(pushed.poll(20, TimeUnit.SECONDS));
        PushRequest second = java.util.Objects.requireNonNull(pushed.poll(20, TimeUnit.SECONDS));
        assertThat(reader.dedupeKey(first)).isEqualTo(reader.dedupeKey(second)).isNotEqualTo(reader.dedupeKey(again));
    }

    @Test
    void batchesInAnyOrderAreReadWhole() throws Exception {
        facebook.control("PUT", "/facebook/push", "batch", "true", "reorder", "true", "delayMs", "300");
        facebook.post("Mila", "First");
        facebook.message("Gus", "Second");
        FetchedPage page = next();
        assertThat(page.posts()).extracting(FetchedPost::text).containsExactlyInAnyOrder("First", "Second");
    }
}
