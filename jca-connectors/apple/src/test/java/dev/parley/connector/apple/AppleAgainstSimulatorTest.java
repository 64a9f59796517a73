package dev.parley.connector.apple;

import static dev.parley.connector.apple.AppleFixture.file;
import static dev.parley.connector.apple.AppleFixture.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.MediaContent;
import dev.parley.connector.api.OutboundChoices;
import dev.parley.connector.api.OutboundChoices.Choice;
import dev.parley.connector.api.OutboundChoices.Kind;
import dev.parley.connector.api.OutboundChoices.Section;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformChange.ThreadClosed;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.api.PushReader;
import dev.parley.connector.api.PushRequest;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.SocialConnectionFactory;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.PoolDouble;
import dev.parley.simulator.Simulator;
import dev.parley.simulator.SimulatorServer;
import dev.parley.simulator.SimulatorSettings;
import dev.parley.simulator.apple.AppleCustomer;
import dev.parley.simulator.apple.AppleDemo;
import dev.parley.simulator.apple.AppleDevice;
import dev.parley.simulator.apple.AppleMessage;
import dev.parley.simulator.apple.ApplePush.Trick;
import dev.parley.simulator.fault.BodyKind;
import dev.parley.simulator.fault.Fault;
import dev.parley.simulator.fault.FaultKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both directions over real HTTP: customers write to our endpoint, we answer through the pool as in the server. */
class AppleAgainstSimulatorTest {

    private static final String FILES = "http://files.example/";

    private final SimulatorServer server =
            SimulatorServer.start(Simulator.start(SimulatorSettings.bare().withDemo(), Clock.systemUTC()), 0);
    private final AppleDevice device = server.simulator().apple().device();
    private final BlockingQueue<PushRequest> received = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final PoolDouble pool = new PoolDouble();
    private HttpServer endpoint;
    private SocialConnection apple;

    @BeforeEach
    void listen() throws Exception {
        endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        endpoint.createContext("/push/apple/message", exchange -> {
            Map<String, String> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean refused = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            exchange.sendResponseHeaders(refused ? 503 : 200, -1);
            exchange.close();
            if (!refused) {
                received.add(new PushRequest(Map.of(), headers, body));
            }
        });
        endpoint.start();
        server.simulator()
                .apple()
                .push()
                .setEndpoint("http://127.0.0.1:" + endpoint.getAddress().getPort() + "/push/apple/");
        SocialConnectionFactory factory =
                (SocialConnectionFactory) new AppleManagedConnectionFactory().createConnectionFactory(pool);
        apple = factory.getConnection(new AccountAccess(
                "harbor",
                server.appleUri(),
                AppleDemo.BUSINESS,
                Map.of(Option.BUSINESS_ID, AppleDemo.PROVIDER),
                Map.of(Credential.MESSAGING_SECRET, Secret.of(AppleDemo.SECRET))));
    }

    @AfterEach
    void stop() {
        apple.close();
        endpoint.stop(0);
        server.close();
    }

    private AppleCustomer customer(String name) {
        return server.simulator().apple().world().customer(name).orElseThrow();
    }

    private PushRequest next() throws InterruptedException {
        PushRequest request = received.poll(10, TimeUnit.SECONDS);
        assertThat(request).as("a push").isNotNull();
        return request;
    }

    private FetchedPage readNext() throws Exception {
        PushRequest request = next();
        PushReader reader = apple.push().orElseThrow();
        assertThat(reader.isAuthentic(request)).isTrue();
        return reader.read(request).get(0).page();
    }

    private FetchedPost inesWrites(String text) throws Exception {
        assertThat(device.write(customer("Ines"), AppleDemo.BUSINESS, text).status())
                .isEqualTo(200);
        return readNext().posts().get(0);
    }

    private OutboundPost answer(String text, String reference) {
        return answer(text, reference, Optional.empty());
    }

    private OutboundPost answer(String text, String reference, Optional<OutboundChoices> choices) {
        return AppleFixture.post(customer("Ines").id(), AppleDemo.BUSINESS, text, List.of(), choices, reference);
    }

    private List<AppleMessage> outbound() {
        return server.simulator().apple().world().messages().stream()
                .filter(message -> !message.fromCustomer())
                .toList();
    }

    private void fault(FaultKind kind, String call) {
        server.simulator()
                .platform()
                .faults()
                .put(new Fault("f", kind, call, "", 1, 503, BodyKind.EMPTY, Duration.ZERO, false));
    }

    @Test
    void aTextComesInAndItsAnswerGoesOut() throws Exception {
        FetchedPost asked = inesWrites("Onde está a minha mesa? 🪑");
        assertThat(asked.text()).isEqualTo("Onde está a minha mesa? 🪑");
        assertThat(asked.language()).isEqualTo("pt-PT");
        assertThat(asked.source()).isEqualTo(AppleDemo.BUSINESS);
        SentPost sent = apple.publish(answer("On its way.", "outbox:1"));
        assertThat(sent.threadKey()).isEqualTo(asked.threadKey());
        assertThat(outbound()).extracting(AppleMessage::text).containsExactly("On its way.");
    }

    @Test
    void aRetrySendsTheSameMessage() throws Exception {
        inesWrites("Hello");
        fault(FaultKind.RESET_AFTER, "POST /apple/v1/message");
        OutboundPost post = answer("On its way.", "outbox:7");
        assertThat(problemOf(() -> apple.publish(post)).action()).isEqualTo(Action.RETRY);
        listenAgain();
        SentPost sent = apple.publish(post);
        assertThat(outbound()).extracting(AppleMessage::id).containsExactly(sent.platformId());
    }

    /** A broken socket gives the connection back to the pool, so a new one is needed. */
    private void listenAgain() throws Exception {
        endpoint.stop(0);
        listen();
    }

    @Test
    void filesGoBothWaysEncrypted() throws Exception {
        byte[] photo = "not really a photo, but 48 bytes or so of content".getBytes(StandardCharsets.UTF_8);
        device.attach(
                customer("Ines"),
                AppleDemo.BUSINESS,
                "Broken leg",
                List.of(new AppleDevice.File("leg.jpg", "image/jpeg", photo)),
                FILES);
        FetchedPost asked = readNext().posts().get(0);
        assertThat(asked.text()).isEqualTo("Broken leg");
        assertThat(asked.media()).hasSize(1);
        try (MediaContent content = apple.openMedia(asked.media().get(0), asked.source())) {
            assertThat(content.stream().readAllBytes()).isEqualTo(photo);
            assertThat(content.name()).isEqualTo("leg.jpg");
            assertThat(content.mediaType()).isEqualTo("image/jpeg");
        }
        apple.publish(AppleFixture.post(
                customer("Ines").id(),
                AppleDemo.BUSINESS,
                "Here is how",
                List.of(file("how.pdf", "application/pdf", photo), file("b.txt", "text/plain", photo)),
                Optional.empty(),
                "outbox:2"));
        assertThat(outbound()).extracting(AppleMessage::text).containsExactly("Here is how\uFFFC\uFFFC");
    }

    private static OutboundChoices choices(Kind kind, Choice... choices) {
        return new OutboundChoices(kind, "", "", "Choose", List.of(new Section("Days", List.of(choices))));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void choicesGoOutAndTheChoiceComesBack(Kind kind) throws Exception {
        inesWrites("When?");
        OutboundChoices offered = choices(
                kind,
                new Choice("mon", "Monday", "2026-09-07T12:30Z/PT1H"),
                new Choice("tue", "Tuesday", "2026-09-08T12:30+02:00/PT30M"));
        SentPost sent = apple.publish(answer("Which day?", "outbox:" + kind, Optional.of(offered)));
        AppleMessage asked =
                server.simulator().apple().world().message(sent.platformId()).orElseThrow();
        for (boolean large : new boolean[] {false, true}) {
            device.choose(customer("Ines"), asked, List.of("tue"), large, FILES);
            FetchedPost chosen = readNext().posts().get(0);
            assertThat(chosen.inReplyTo()).isEqualTo(sent.platformId());
            assertThat(chosen.attributes()).containsEntry("appleSelection", "tue");
            assertThat(chosen.text()).isEqualTo(kind == Kind.TIMES ? "2026-09-08T10:30+0000" : "Tuesday");
        }
    }

    @Test
    void aDeviceThatCannotShowChoicesSaysSo() throws Exception {
        AppleCustomer old = customer("Old device");
        device.write(old, AppleDemo.BUSINESS, "Hello");
        readNext();
        OutboundPost post = AppleFixture.post(
                old.id(),
                AppleDemo.BUSINESS,
                "Which?",
                List.of(),
                Optional.of(choices(Kind.LIST, new Choice("a", "A", ""))),
                "outbox:9");
        assertThat(problemOf(() -> apple.publish(post)).code()).isEqualTo("apple.bad-request");
    }

    @Test
    void aLinkAloneBecomesARichLink() throws Exception {
        inesWrites("Where?");
        apple.publish(answer(" https://harborpine.example/track?id=1 ", "outbox:3"));
        assertThat(outbound()).extracting(AppleMessage::type).containsExactly("richLink");
        assertThat(outbound().get(0).text()).isEqualTo("https://harborpine.example/track?id=1");
    }

    @Test
    void whoLeavesIsLeftInPeace() throws Exception {
        FetchedPost asked = inesWrites("Hello");
        device.leave(customer("Ines"), AppleDemo.BUSINESS);
        assertThat(readNext().changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        ThreadClosed.class,
                        closed -> assertThat(closed.threadKey()).isEqualTo(asked.threadKey()));
        assertThat(problemOf(() -> apple.publish(answer("Wait!", "outbox:4"))).code())
                .isEqualTo("apple.conversation-closed");
        inesWrites("I am back");
        apple.publish(answer("Good.", "outbox:5"));
    }

    @Test
    void typingIsShownAndTapbacksAreKept() throws Exception {
        FetchedPost asked = inesWrites("Hello");
        apple.perform(new PostAction(PostAction.Kind.TYPING, "", "", AppleDemo.BUSINESS, asked.threadKey()));
        assertThat(server.simulator().apple().world().isTyping(asked.threadKey(), AppleDemo.BUSINESS))
                .isTrue();
        apple.publish(answer("Hello Ines", "outbox:6"));
        device.tapBack(customer("Ines"), outbound().get(0), "heart");
        assertThat(readNext().unreadable()).extracting("kind").containsExactly("tapback");
        assertThat(problemOf(() -> apple.perform(new PostAction(PostAction.Kind.EDIT, "x")))
                        .code())
                .isEqualTo("apple.no-such-action");
    }

    @Test
    void somebodyWhoNeverWroteCannotBeWrittenTo() {
        assertThat(problemOf(() -> apple.publish(answer("Buy!", "outbox:8"))).code())
                .isEqualTo("apple.unknown-recipient");
    }

    @ParameterizedTest
    @EnumSource(
            value = Trick.class,
            names = {"WRONG_KEY", "WRONG_AUDIENCE", "STALE", "NO_TOKEN"})
    void aForgedPushIsNotAuthentic(Trick trick) throws Exception {
        server.simulator().apple().push().play(trick, 1);
        device.write(customer("Ines"), AppleDemo.BUSINESS, "Hello");
        assertThat(apple.push().orElseThrow().isAuthentic(next())).isFalse();
    }

    @Test
    void aRepeatedOrRefusedPushComesAgainUnderTheSameKey() throws Exception {
        PushReader reader = apple.push().orElseThrow();
        server.simulator().apple().push().play(Trick.DUPLICATE, 1);
        device.write(customer("Ines"), AppleDemo.BUSINESS, "Hello");
        assertThat(reader.dedupeKey(next())).isEqualTo(reader.dedupeKey(next()));
        refusals.set(2);
        assertThat(device.write(customer("Ines"), AppleDemo.BUSINESS, "Again").status())
                .isEqualTo(503);
        assertThat(readNext().posts()).extracting(FetchedPost::text).containsExactly("Again");
    }

    @Test
    void checksAndSources() throws Exception {
        WatchQuery all = WatchQuery.of(List.of(AppleDemo.BUSINESS));
        assertThat(apple.check(all))
                .extracting(CheckResult::outcome)
                .as(apple.check(all).toString())
                .containsOnly(CheckResult.Outcome.PASSED);
        assertThat(apple.check(WatchQuery.of(List.of("nobody"))))
                .extracting(CheckResult::outcome)
                .contains(CheckResult.Outcome.FAILED);
        assertThat(apple.listSources()).extracting("platformId").containsExactly(AppleDemo.BUSINESS);
        assertThat(apple.whoAmI().platformId()).isEqualTo(AppleDemo.PROVIDER);
    }

    @Test
    void thePageShowsTheConversation() throws IOException, InterruptedException {
        device.write(customer("Ines"), AppleDemo.BUSINESS, "Hello <b>");
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(server.baseUri() + "/customers/apple"))
                .build();
        String page = java.net.http.HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(page).contains("Hello &lt;b&gt;", "Ines", "Harbor &amp; Pine");
    }
}
