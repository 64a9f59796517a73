package dev.parley.connector.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.CheckResult.Outcome;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PushAnswer;
import dev.parley.connector.api.PushReader;
import dev.parley.connector.api.PushRequest;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.Subscription;
import dev.parley.connector.kit.ScriptedServer;
import dev.parley.simulator.push.PushSwitches;
import dev.parley.simulator.world.Change;
import dev.parley.simulator.world.Post;
import dev.parley.simulator.x.Activity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What X pushes, from the simulated platform over real HTTP to an address of ours. */
class SimulatedPushTest extends SimulatedX {

    private final BlockingQueue<PushRequest> received = new LinkedBlockingQueue<>();
    private HttpServer ours;

    @BeforeEach
    void listen() throws Exception {
        put(Credential.CONSUMER_SECRET, acme.consumerSecret());
        ours = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        ours.createContext("/push", this::take);
        ours.start();
    }

    @AfterEach
    void endListening() {
        ours.stop(0);
    }

    private URI callback() {
        return URI.create("http://127.0.0.1:" + ours.getAddress().getPort() + "/push/x");
    }

    /** As the application does: handshakes are answered, everything else is kept and taken with 200. */
    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        PushRequest request = new PushRequest(
                ScriptedServer.form(exchange.getRequestURI().getRawQuery()),
                headers,
                exchange.getRequestBody().readAllBytes());
        byte[] answer = {};
        int status = 200;
        if (exchange.getRequestMethod().equals("GET")) {
            Optional<PushAnswer> handshake = reader().handshake(request);
            status = handshake.map(PushAnswer::status).orElse(403);
            answer = handshake.map(PushAnswer::body).orElse("").getBytes(StandardCharsets.UTF_8);
        } else {
            received.add(request);
        }
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private PushReader reader() {
        try (SocialConnection x = connect()) {
            return x.push().orElseThrow();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private List<CheckResult> subscribe() throws Exception {
        try (SocialConnection x = connect()) {
            return x.subscribe(new Subscription(callback(), Secret.of("unused"), MENTIONS));
        }
    }

    private Activity activity() {
        return server.simulator().platform().activity();
    }

    private PushRequest next() throws InterruptedException {
        PushRequest request = received.poll(20, TimeUnit.SECONDS);
        assertThat(request).as("something pushed").isNotNull();
        return request;
    }

    private FetchedPage nextPage() throws Exception {
        PushRequest request = next();
        assertThat(reader().isAuthentic(request)).isTrue();
        PushReader.PushedPart part = reader().read(request).get(0);
        assertThat(part.source()).isEqualTo(String.valueOf(acme.userId()));
        assertThat(part.page().payloads()).hasSize(1);
        return part.page();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void subscribingTwiceDoesNothingTheSecondTime(boolean documented) throws Exception {
        activity().answerLists(documented);
        assertThat(subscribe()).extracting(CheckResult::outcome).containsOnly(Outcome.PASSED);
        Map<String, Long> before =
                new HashMap<>(server.simulator().platform().stats().read());
        assertThat(subscribe()).hasSize(2).extracting(CheckResult::outcome).containsOnly(Outcome.PASSED);
        Map<String, Long> after = server.simulator().platform().stats().read();
        assertThat(after.getOrDefault("WEBHOOKS 200", 0L) - before.getOrDefault("WEBHOOKS 200", 0L))
                .as("the list alone")
                .isEqualTo(1);
        assertThat(after.getOrDefault("ACTIVITY_SUBSCRIPTIONS 200", 0L)
                        - before.getOrDefault("ACTIVITY_SUBSCRIPTIONS 200", 0L))
                .isEqualTo(1);
    }

    @Test
    void anAddressThatCannotProveItselfIsRefusedInWords() throws Exception {
        put(Credential.CONSUMER_SECRET, "another secret");
        assertThat(XFixture.problemOf(this::subscribe).code()).isEqualTo("x.webhook-refused");
    }

    @Test
    void aPushedMentionIsTheSamePostAsThePolledOne() throws Exception {
        subscribe();
        Post asked = adaSays("@acme my parcel is lost");
        FetchedPost pushed = nextPage().posts().get(0);
        letTheIndexCatchUp();
        try (SocialConnection x = connect()) {
            FetchedPost polled =
                    x.fetchPosts(MENTIONS, StreamPosition.START, 10).posts().get(0);
            assertThat(pushed.platformId()).isEqualTo(polled.platformId()).isEqualTo(String.valueOf(asked.id()));
            assertThat(pushed.text()).isEqualTo(polled.text());
            assertThat(pushed.createdAt()).isEqualTo(polled.createdAt());
            assertThat(pushed.threadKey()).isEqualTo(polled.threadKey());
            assertThat(pushed.author().handle()).isEqualTo(polled.author().handle());
        }
    }

    @Test
    void aPushedMessageIsTheSameAsThePolledOne() throws Exception {
        subscribe();
        world.send(ada.id(), acme.userId(), "Where is my parcel? 😀");
        FetchedPost pushed = nextPage().posts().get(0);
        try (SocialConnection x = connect()) {
            FetchedPost polled =
                    x.fetchMessages(MENTIONS, StreamPosition.START, 10).posts().get(0);
            assertThat(pushed.platformId()).isEqualTo(polled.platformId());
            assertThat(pushed.visibility()).isEqualTo(Visibility.PRIVATE);
            assertThat(pushed.text()).isEqualTo(polled.text());
            assertThat(pushed.threadKey()).isEqualTo(polled.threadKey());
            assertThat(pushed.counterpart().platformId())
                    .isEqualTo(polled.counterpart().platformId());
            assertThat(pushed.counterpart().handle()).isEqualTo("ada");
        }
    }

    @Test
    void redeliveriesHaveTheSameKeyAndOtherEventsAnother() throws Exception {
        subscribe();
        activity().desk().set(new PushSwitches(false, true, false, false, false, Duration.ZERO));
        adaSays("@acme one");
        adaSays("@acme two");
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            keys.add(reader().dedupeKey(next()));
        }
        assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
        assertThat(keys.get(2)).isEqualTo(keys.get(3));
        assertThat(keys).allSatisfy(key -> assertThat(key).hasSizeLessThanOrEqualTo(180));
    }

    @Test
    void aWrongSignatureIsNoticed() throws Exception {
        subscribe();
        activity().desk().set(new PushSwitches(false, false, false, false, true, Duration.ZERO));
        adaSays("@acme one");
        assertThat(reader().isAuthentic(next())).isFalse();
        assertThat(reader().isAuthentic(new PushRequest(Map.of(), Map.of(), new byte[0])))
                .isFalse();
    }

    @Test
    void deletionsLikesReceiptsAndRevocationsAreChanges() throws Exception {
        subscribe();
        try (SocialConnection x = connect()) {
            Post asked = adaSays("@acme hello");
            nextPage();
            String own = x.publish(reply(asked, "Hello Ada")).platformId();
            assertThat(nextPage().posts()).extracting(FetchedPost::platformId).containsExactly(own);
            world.record(new Change.PostLiked(Long.parseLong(own), ada.id(), true));
            assertThat(nextPage().changes())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            PlatformChange.Reaction.class,
                            like -> assertThat(like.by().handle()).isEqualTo("ada"));
            world.record(new Change.PostDeleted(Long.parseLong(own)));
            assertThat(nextPage().changes())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            PlatformChange.Deleted.class,
                            gone -> assertThat(gone.platformId()).isEqualTo(own));
        }
        var acmeUser = world.users().find("acme").orElseThrow();
        activity().read(ada, acmeUser);
        assertThat(nextPage().changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        PlatformChange.DeliveredUpTo.class,
                        seen -> assertThat(seen.counterpart()).isEqualTo(String.valueOf(ada.id())));
        activity().happen("chat.received", acmeUser);
        assertThat(nextPage().unreadable())
                .extracting(FetchedPage.Unreadable::kind)
                .containsExactly("encrypted-chat");
    }
}
