package dev.parley.connector.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.connector.api.Secret;
import dev.parley.connector.kit.ScriptedServer.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdkHttpExchangeTest {

    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");

    private final ScriptedServer server = new ScriptedServer();
    private final JdkHttpExchange exchange = exchange(Duration.ofSeconds(5), 1000);

    private static JdkHttpExchange exchange(Duration requestTimeout, int maxBytes) {
        return new JdkHttpExchange(
                new HttpSettings(Duration.ofSeconds(2), requestTimeout, Set.of(), "Parley test", maxBytes),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private HttpCall call() {
        return HttpCall.get(server.baseUri().resolve("/things?token=hush"));
    }

    private static HttpFailure failure(HttpExchangePort port, HttpCall call) {
        HttpFailure failure = catchThrowableOfType(HttpFailure.class, () -> port.send(call));
        assertThat(failure).isNotNull();
        return failure;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sendsTheCallAndReturnsTheAnswer() throws HttpFailure {
        server.answers(Answer.json(200, "{}").with("X-Trace", "t1"));
        HttpAnswer answer = exchange.send(call().authorizedBy(Secret.of("Bearer b")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("x-trace")).contains("t1");
        assertThat(answer.text()).isEqualTo("{}");
        assertThat(answer.receivedAt()).isEqualTo(NOW);
        assertThat(server.request(0).header("Authorization")).isEqualTo("Bearer b");
        assertThat(server.request(0).header("User-Agent")).isEqualTo("Parley test");
    }

    @Test
    void sendsFurtherHeaders() throws HttpFailure {
        server.answers(200, "{}");
        exchange.send(call().withHeaders(Map.of("source-id", "b1")).authorizedBy(Secret.of("Bearer b")));
        assertThat(server.request(0).header("Source-Id")).isEqualTo("b1");
        assertThat(server.request(0).header("Authorization")).isEqualTo("Bearer b");
    }

    @Test
    void doesNotFollowARedirect() throws HttpFailure {
        server.answers(Answer.json(302, "").with("Location", server.baseUri() + "/elsewhere"));
        assertThat(exchange.send(call()).status()).isEqualTo(302);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void refusesAnAnswerThatIsTooLong() {
        server.answers(Answer.bytes(200, "text/plain", new byte[1001]));
        assertThat(failure(exchange, call()).kind()).isEqualTo(HttpFailure.Kind.TOO_LARGE);
    }

    @Test
    void takesAnAnswerOfExactlyTheLimit() throws HttpFailure {
        server.answers(Answer.bytes(200, "text/plain", new byte[1000]));
        assertThat(exchange.send(call()).body()).hasSize(1000);
    }

    @Test
    void aFileMayBeLongerAndTakeLongerThanAnotherAnswer() throws Exception {
        JdkHttpExchange patient = new JdkHttpExchange(
                new HttpSettings(
                        Duration.ofSeconds(2),
                        Duration.ofMillis(1),
                        Set.of(),
                        "Parley test",
                        1000,
                        Duration.ofSeconds(5),
                        2000),
                Clock.fixed(NOW, ZoneOffset.UTC));
        server.answers(Answer.bytes(200, "image/png", new byte[2000]));
        assertThat(patient.send(call().authorizedBy(Secret.of("Bearer b")).asMedia())
                        .body())
                .hasSize(2000);
        server.answers(Answer.bytes(200, "image/png", new byte[2001]));
        assertThat(failure(patient, call().asMedia()).kind()).isEqualTo(HttpFailure.Kind.TOO_LARGE);
    }

    @Test
    void aFileIsAStreamAndItsRefusalAText() throws Exception {
        server.answers(Answer.bytes(200, "image/png", new byte[] {1, 2, 3}))
                .answers(Answer.json(404, "{\"gone\":true}"));
        try (HttpFile file = exchange.download(call().asMedia())) {
            assertThat(file.size()).isEqualTo(3);
            assertThat(file.content().readAllBytes()).containsExactly(1, 2, 3);
        }
        try (HttpFile refused = exchange.download(call().asMedia())) {
            assertThat(refused.answer().status()).isEqualTo(404);
            assertThat(refused.answer().text()).isEqualTo("{\"gone\":true}");
            assertThat(refused.content()).isEmpty();
        }
    }

    @Test
    void aFileThatNeverEndsComesInNoFurtherThanItIsRead() throws Exception {
        try (EndlessFile platform = new EndlessFile();
                HttpFile file = exchange.download(HttpCall.get(platform.uri()).asMedia())) {
            int limit = 100_000;
            assertThat(file.content().readNBytes(limit + 1)).hasSize(limit + 1);
            assertThat(platform.sentUntilItStalls()).isLessThan(32L * 1024 * 1024);
            file.close();
            assertThat(platform.hungUp()).isTrue();
        }
    }

    @Test
    void callsABrokenOffAnswerBroken() {
        server.answers(Answer.json(200, "{\"data\":[").brokenOff());
        assertThat(failure(exchange, call()).kind()).isEqualTo(HttpFailure.Kind.BROKEN);
    }

    @Test
    void givesUpOnASilentServer() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            HttpCall call = HttpCall.get(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/secret-path"));
            HttpFailure failure = failure(exchange(Duration.ofMillis(200), 1000), call);
            assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.TIMEOUT);
            assertThat(failure).hasMessageNotContaining("secret-path");
        }
    }

    @Test
    void knowsThatNothingWasSentWhenNobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        HttpFailure failure = failure(exchange, HttpCall.get(URI.create("http://127.0.0.1:" + free + "/")));
        assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.NOT_REACHED);
        assertThat(failure.kind().mayHaveActed()).isFalse();
    }

    @Test
    void measuresHowFarTheClocksAreApart() throws HttpFailure {
        // the JDK's server sets its own date, so this one is read from an answer made by hand
        HttpAnswer answer = new HttpAnswer(
                200, Map.of("date", List.of("Tue, 1 Sep 2026 10:01:00 GMT")), new byte[0], NOW, Duration.ZERO);
        assertThat(answer.clockSkew()).contains(Duration.ofMinutes(1));
    }

    @Test
    void noticesBrokenCharacters() {
        byte[] broken = {'a', (byte) 0xC3, 'b'};
        HttpAnswer answer = new HttpAnswer(200, Map.of(), broken, NOW, Duration.ZERO);
        assertThat(answer.wellEncoded()).isFalse();
        assertThat(answer.text()).isEqualTo("a\uFFFDb");
        byte[] fine = "grüß".getBytes(StandardCharsets.UTF_8);
        assertThat(new HttpAnswer(200, Map.of(), fine, NOW, Duration.ZERO).wellEncoded())
                .isTrue();
    }

    @Test
    void aCallShowsNoSecret() {
        HttpCall call = call().authorizedBy(Secret.of("Bearer hush"));
        assertThat(call.toString()).doesNotContain("hush");
        assertThat(HttpCall.Body.secretForm("refresh_token=hush").toString()).doesNotContain("hush");
    }
}
