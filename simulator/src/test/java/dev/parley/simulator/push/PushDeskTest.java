package dev.parley.simulator.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushDeskTest {
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> signatures = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final PushDesk desk = new PushDesk(Clock.systemUTC());
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            signatures.add(exchange.getRequestHeaders().getFirst("X-Sign"));
            boolean refuse = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            exchange.sendResponseHeaders(refuse ? 500 : 200, -1);
            exchange.close();
            received.add(body);
        });
        server.start();
        desk.setFirstPause(Duration.ofMillis(5));
    }

    @AfterEach
    void stop() {
        desk.close();
        server.stop(0);
    }

    private PushTarget target() {
        URI callback = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
        return new PushTarget("test", callback, body -> Map.of("X-Sign", "length " + body.length), events -> {
            JsonArrayBuilder all = JsonText.array();
            events.forEach(all::add);
            return JsonText.object().add("entry", all).build();
        });
    }

    private static JsonObject event(int number) {
        return JsonText.object().add("n", number).build();
    }

    private String next() throws InterruptedException {
        String body = received.poll(20, TimeUnit.SECONDS);
        return body == null ? "nothing came" : body;
    }

    @Test
    void whatIsRefusedComesAgain() throws Exception {
        refusals.set(2);
        desk.push(target(), event(1));
        assertThat(List.of(next(), next(), next())).containsOnly("{\"entry\":[{\"n\":1}]}");
        assertThat(desk.deliveries()).extracting(Delivery::status).startsWith(500, 500);
    }

    @Test
    void theTimesOfAnswersAreKept() throws Exception {
        refusals.set(1);
        desk.push(target(), event(1));
        next();
        next();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (desk.deliveries().size() < 2) {
                Thread.onSpinWait();
            }
        });
        assertThat(desk.deliveries())
                .allSatisfy(delivery -> assertThat(delivery.took()).isPositive());
        assertThat(desk.answerTimes())
                .as("of what was taken")
                .containsExactly(desk.deliveries().get(1).took());
    }

    @Test
    void duplicatesAreSwitchable() throws Exception {
        desk.set(new PushSwitches(false, true, false, false, false, Duration.ZERO));
        desk.push(target(), event(1));
        assertThat(next()).isEqualTo(next());
    }

    @Test
    void batchesComeInOneBodyAndReversedWhenAsked() throws Exception {
        desk.set(new PushSwitches(false, false, true, true, false, Duration.ofMillis(300)));
        desk.push(target(), event(1));
        desk.push(target(), event(2));
        assertThat(next()).isEqualTo("{\"entry\":[{\"n\":2},{\"n\":1}]}");
    }

    @Test
    void theSignatureIsOverTheBytesUnlessSwitched() throws Exception {
        desk.push(target(), event(1));
        assertThat(next()).hasSize(19);
        assertThat(signatures.take()).isEqualTo("length 19");
        desk.set(new PushSwitches(false, false, false, false, true, Duration.ZERO));
        desk.push(target(), event(1));
        next();
        assertThat(signatures.take()).isNotEqualTo("length 19");
    }

    @Test
    void switchedOffNothingIsDelivered() {
        desk.set(new PushSwitches(true, false, false, false, false, Duration.ZERO));
        desk.push(target(), event(1));
        assertThat(desk.idle()).isTrue();
        assertThat(desk.deliveries()).isEmpty();
    }
}
