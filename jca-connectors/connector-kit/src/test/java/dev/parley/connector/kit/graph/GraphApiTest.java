package dev.parley.connector.kit.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.FetchedPage.Budget;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.PushRequest;
import dev.parley.connector.api.Secret;
import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.HttpExchangePort;
import dev.parley.connector.kit.HttpSettings;
import dev.parley.connector.kit.JdkHttpExchange;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.ScriptedServer;
import dev.parley.connector.kit.ScriptedServer.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GraphApiTest {

    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    private static final ErrorTable TABLE = new ErrorTable(
            "test",
            "Test",
            List.of(
                    ErrorRow.of(10, Action.FAIL_ITEM, "window", "Closed.").sub(7),
                    ErrorRow.of(10, Action.STOP_CHANNEL, "permission", "Not allowed.")
                            .withExplanation(),
                    ErrorRow.of(4, Action.WAIT_RESET, "limit", "Wait."),
                    ErrorRow.of(368, Action.WAIT_RESET, "blocked", "Blocked.").waiting(Duration.ofHours(24)),
                    ErrorRow.temporary(2, "passing", "Passing.")));

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private AccountAccess access(URI base) {
        return new AccountAccess(
                "acme",
                base,
                "1",
                Map.of(Option.CLIENT_ID, "77"),
                Map.of(
                        Credential.USER_TOKEN, Secret.of("token"),
                        Credential.APP_SECRET, Secret.of("secret"),
                        Credential.VERIFY_TOKEN, Secret.of("verify")));
    }

    private GraphApi api() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        HttpSettings settings =
                new HttpSettings(Duration.ofSeconds(2), Duration.ofSeconds(5), Set.of(), "Parley", 1_000_000);
        URI base = URI.create(server.baseUri() + "/graph");
        return new GraphApi(access(base), new JdkHttpExchange(settings, clock), clock, TABLE);
    }

    private PlatformProblem problem(GraphCall call) {
        PlatformException failure = catchThrowableOfType(PlatformException.class, () -> api().call(call));
        assertThat(failure).isNotNull();
        return failure.problem();
    }

    private PlatformProblem problem(Purpose purpose) {
        return problem(GraphCall.get("/me", purpose));
    }

    @Test
    void theTokenGoesIntoTheHeaderAndTheProofAlong() throws Exception {
        server.answers(200, "{\"id\":\"1\"}");
        api().call(GraphCall.get("/me", Purpose.LOOK_UP).with("fields", "id,name"));
        var request = server.request(0);
        assertThat(request.path()).isEqualTo("/graph/v25.0/me");
        assertThat(request.header("authorization")).isEqualTo("Bearer token");
        assertThat(request.query())
                .containsEntry("fields", "id,name")
                .containsEntry(
                        "appsecret_proof", Hmac.sign(Secret.of("secret"), "token".getBytes(StandardCharsets.UTF_8)))
                .doesNotContainKey("access_token");
    }

    @Test
    void theSignatureIsTheStandardOne() {
        // RFC 4231, test case 2
        assertThat(Hmac.sign(Secret.of("Jefe"), "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void theAppsTokenHasNoProof() throws Exception {
        server.answers(200, "true");
        GraphApi api = api();
        assertThat(api.call(GraphCall.post("/77/subscriptions", Purpose.SET_UP), api.appToken())
                        .done())
                .isTrue();
        assertThat(server.request(0).query()).isEmpty();
        assertThat(server.request(0).header("authorization")).isEqualTo("Bearer 77|secret");
    }

    @Test
    void anErrorIsSeenWithStatus200Too() {
        server.answers(200, "{\"error\":{\"code\":10,\"error_subcode\":\"7\",\"fbtrace_id\":\"Ab\"}}");
        PlatformProblem problem = problem(Purpose.WRITE);
        assertThat(problem.code()).isEqualTo("test.window");
        assertThat(problem.action()).isEqualTo(Action.FAIL_ITEM);
        assertThat(problem.traceId()).isEqualTo("Ab");
    }

    @Test
    void theExplanationIsAddedWithoutTokens() {
        server.answers(
                403,
                "{\"error\":{\"code\":10,\"message\":\"secret words\",\"error_user_msg\":\"Ask the owner of "
                        + "EAAB0123456789012345678901234567890123456789\"}}");
        assertThat(problem(Purpose.WRITE).words()).isEqualTo("Not allowed. Ask the owner of …");
    }

    @Test
    void aWaitComesFromTheHeaderElseFromTheRow() {
        server.answers(Answer.json(400, "{\"error\":{\"code\":4}}")
                .with(
                        "X-Business-Use-Case-Usage",
                        "{\"1\":[{\"type\":\"pages\",\"call_count\":100,\"estimated_time_to_regain_access\":12}]}"));
        assertThat(problem(Purpose.POLL).retryAt()).contains(NOW.plus(Duration.ofMinutes(12)));
        server.answers(400, "{\"error\":{\"code\":4}}");
        assertThat(problem(Purpose.POLL).retryAt()).contains(NOW.plus(ErrorTable.DEFAULT_WAIT));
        server.answers(400, "{\"error\":{\"code\":368}}");
        assertThat(problem(Purpose.WRITE).retryAt()).contains(NOW.plus(Duration.ofHours(24)));
        server.answers(429, "");
        assertThat(problem(Purpose.POLL).action()).isEqualTo(Action.WAIT_RESET);
    }

    @Test
    void aPassingTroubleIsAnUnknownOutcomeForWritesOnly() {
        server.answers(500, "{\"error\":{\"code\":2}}");
        assertThat(problem(Purpose.WRITE).action()).isEqualTo(Action.UNKNOWN_OUTCOME);
        server.answers(400, "{\"error\":{\"code\":99,\"is_transient\":true}}");
        assertThat(problem(Purpose.POLL).action()).isEqualTo(Action.RETRY);
        server.answers(502, "<html>");
        assertThat(problem(Purpose.WRITE).action()).isEqualTo(Action.UNKNOWN_OUTCOME);
        server.answers(200, "<html>");
        assertThat(problem(Purpose.WRITE).code()).isEqualTo("test.unreadable-answer");
        server.answers(400, "{\"error\":{\"code\":4711,\"error_subcode\":3}}");
        PlatformProblem unknown = problem(Purpose.WRITE);
        assertThat(unknown.action()).isEqualTo(Action.FAIL_ITEM);
        assertThat(unknown.words()).contains("4711/3");
        server.answers(Answer.json(200, "{}").brokenOff());
        assertThat(problem(Purpose.WRITE).action()).isEqualTo(Action.UNKNOWN_OUTCOME);
    }

    @Test
    void whatIsTransientIsNotGivenUpWhateverItsRowSays() {
        server.answers(400, "{\"error\":{\"code\":10,\"is_transient\":true}}");
        assertThat(problem(Purpose.POLL).action()).isEqualTo(Action.RETRY);
        server.answers(400, "{\"error\":{\"code\":10,\"error_subcode\":7,\"is_transient\":true}}");
        assertThat(problem(Purpose.WRITE).action()).isEqualTo(Action.UNKNOWN_OUTCOME);
        server.answers(400, "{\"error\":{\"code\":4,\"is_transient\":true}}");
        assertThat(problem(Purpose.POLL).code()).isEqualTo("test.limit");
        assertThat(TABLE.reported(new GraphError(10, 0, true, "", "")).action()).isEqualTo(Action.RETRY);
    }

    @Test
    void theHighestUsageIsTheBudget() throws Exception {
        server.answers(Answer.json(200, "{}")
                .with("X-App-Usage", "{\"call_count\":28,\"total_time\":96,\"total_cputime\":1}")
                .with("X-Page-Usage", "{\"call_count\":3}"));
        GraphAnswer answer = api().call(GraphCall.get("/me", Purpose.POLL));
        assertThat(answer.budget()).contains(new Budget(100, 4, NOW.plus(Duration.ofHours(1)), true));
        assertThat(answer.usage().pace()).isEqualTo(Usage.Pace.SEND_ONLY);
        server.answers(200, "{}");
        assertThat(api().call(GraphCall.get("/me", Purpose.POLL)).budget()).isEmpty();
    }

    @Test
    void timesComeInFourShapes() {
        LenientObject times = LenientObject.parse("{\"a\":\"2026-09-01T10:00:00+0000\",\"b\":1788256800,"
                        + "\"c\":1788256800000,\"d\":\"2026-09-01T12:00:00+02:00\",\"e\":\"soon\"}")
                .orElseThrow();
        assertThat(List.of("a", "b", "c", "d"))
                .allSatisfy(name -> assertThat(GraphTime.of(times, name)).contains(NOW));
        assertThat(GraphTime.of(times, "e")).isEmpty();
    }

    @Test
    void aHandshakeNeedsOurToken() {
        WebhookGate gate = new WebhookGate(access(server.baseUri()));
        assertThat(gate.handshake(handshake("verify")).orElseThrow().body()).isEqualTo("123");
        assertThat(gate.handshake(handshake("other"))).isEmpty();
        assertThat(gate.handshake(new PushRequest(Map.of(), Map.of(), new byte[0])))
                .isEmpty();
    }

    private static PushRequest handshake(String token) {
        return new PushRequest(
                Map.of("hub.mode", "subscribe", "hub.verify_token", token, "hub.challenge", "123"),
                Map.of(),
                new byte[0]);
    }

    @Test
    void aPushNeedsASignatureOverItsBytes() {
        WebhookGate gate = new WebhookGate(access(server.baseUri()));
        byte[] body = "{\"object\":\"page\"}".getBytes(StandardCharsets.UTF_8);
        String good = "sha256=" + Hmac.sign(Secret.of("secret"), body);
        assertThat(gate.isAuthentic(push(good, body))).isTrue();
        assertThat(gate.isAuthentic(push(good.toUpperCase(java.util.Locale.ROOT), body)))
                .isFalse();
        assertThat(gate.isAuthentic(push(good, "{}".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
        assertThat(gate.isAuthentic(new PushRequest(Map.of(), Map.of(), body))).isFalse();
        assertThat(gate.dedupeKey(push(good, body))).hasSizeLessThan(180).isEqualTo(gate.dedupeKey(push("", body)));
    }

    private static PushRequest push(String signature, byte[] body) {
        return new PushRequest(Map.of(), Map.of("x-hub-signature-256", signature), body);
    }

    @Test
    void aFormWithFilesIsWellFormed() {
        var body = new Multipart()
                .text("type", "image")
                .file("filedata", "a\"b.png", "image/png", new byte[] {1, 2})
                .toBody();
        String text = new String(body.content(), StandardCharsets.ISO_8859_1);
        assertThat(body.contentType()).startsWith("multipart/form-data; boundary=");
        assertThat(text)
                .contains("name=\"type\"\r\n\r\nimage\r\n")
                .contains("filename=\"a_b.png\"")
                .endsWith("--\r\n");
    }

    @Test
    void aFormWithFilesMayTakeLongerThanAnotherCall() throws Exception {
        List<Boolean> media = new ArrayList<>();
        HttpExchangePort port = call -> {
            media.add(call.media());
            return new HttpAnswer(200, Map.of(), new byte[] {'{', '}'}, NOW, Duration.ZERO);
        };
        GraphApi api = new GraphApi(access(server.baseUri()), port, Clock.fixed(NOW, ZoneOffset.UTC), TABLE);
        GraphCall call = GraphCall.post("/1/media", Purpose.SET_STATE);
        api.call(call.withBody(new Multipart().text("type", "image").toBody()));
        api.call(call.withJson("{}"));
        assertThat(media).containsExactly(true, false);
    }

    @Test
    void nothingShowsATokenOrAValue() {
        GraphCall call = GraphCall.get("/me", Purpose.POLL).with("input_token", "EAAsecret");
        assertThat(call.toString()).doesNotContain("EAAsecret");
    }
}
