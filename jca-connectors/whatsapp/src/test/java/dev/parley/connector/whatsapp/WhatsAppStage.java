package dev.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PushAnswer;
import dev.parley.connector.api.PushReader;
import dev.parley.connector.api.PushRequest;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.SocialConnectionFactory;
import dev.parley.connector.api.Subscription;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.api.WhatsAppManagement;
import dev.parley.connector.kit.PoolDouble;
import dev.parley.connector.kit.ScriptedServer;
import dev.parley.simulator.Simulator;
import dev.parley.simulator.SimulatorServer;
import dev.parley.simulator.SimulatorSettings;
import dev.parley.simulator.fault.Faults;
import dev.parley.simulator.whatsapp.WaDemo;
import dev.parley.simulator.whatsapp.WaMessage;
import dev.parley.simulator.whatsapp.WaNumber;
import dev.parley.simulator.whatsapp.WaPlatform;
import dev.parley.simulator.whatsapp.WaUser;
import jakarta.resource.ResourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The simulated platform, an endpoint of ours that it pushes to, and a connection through the pool. */
final class WhatsAppStage implements AutoCloseable {

    private final SimulatorServer server =
            SimulatorServer.start(Simulator.start(SimulatorSettings.bare().withDemo(), Clock.systemUTC()), 0);
    private final BlockingQueue<PushRequest> received = new LinkedBlockingQueue<>();
    private final PoolDouble pool = new PoolDouble();
    private final HttpServer endpoint;
    private SocialConnection connection;

    WhatsAppStage() {
        try {
            connection = connect();
            endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
            endpoint.createContext("/push/whatsapp", exchange -> {
                Map<String, String> headers = new LinkedHashMap<>();
                exchange.getRequestHeaders()
                        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
                byte[] body = exchange.getRequestBody().readAllBytes();
                PushRequest request = new PushRequest(
                        ScriptedServer.form(exchange.getRequestURI().getRawQuery()), headers, body);
                PushAnswer answer = exchange.getRequestMethod().equals("GET")
                        ? reader().handshake(request).orElse(new PushAnswer(403, "text/plain", "no"))
                        : new PushAnswer(200, "text/plain", "ok");
                if (exchange.getRequestMethod().equals("POST")) {
                    received.add(request);
                }
                byte[] content = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), content.length);
                exchange.getResponseBody().write(content);
                exchange.close();
            });
            endpoint.start();
        } catch (IOException | ResourceException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** One whose platform pushes to our endpoint. */
    static WhatsAppStage subscribed() {
        WhatsAppStage stage = new WhatsAppStage();
        try {
            stage.subscribe();
        } catch (PlatformException e) {
            throw new AssertionError(e);
        }
        return stage;
    }

    private SocialConnection connect() throws ResourceException {
        SocialConnectionFactory factory =
                (SocialConnectionFactory) new WhatsAppManagedConnectionFactory().createConnectionFactory(pool);
        return factory.getConnection(new AccountAccess(
                "harbor",
                server.whatsAppUri(),
                WaDemo.ACCOUNT,
                Map.of(Option.BUSINESS_ID, WaDemo.ACCOUNT),
                Map.of(
                        Credential.USER_TOKEN, Secret.of(WaDemo.TOKEN),
                        Credential.APP_SECRET, Secret.of(WaDemo.APP_SECRET),
                        Credential.VERIFY_TOKEN, Secret.of("our-verify-token"))));
    }

    /** After a broken socket the pool gives another connection. */
    void reconnect() throws ResourceException {
        connection = connect();
    }

    private void subscribe() throws PlatformException {
        URI callback = URI.create("http://127.0.0.1:" + endpoint.getAddress().getPort() + "/push/whatsapp");
        assertThat(connection.subscribe(new Subscription(
                        callback, Secret.of("our-verify-token"), WatchQuery.of(List.of(WaDemo.NUMBER)))))
                .extracting(line -> line.outcome().name())
                .containsExactly("PASSED");
    }

    SocialConnection connection() {
        return connection;
    }

    PushReader reader() {
        return connection.push().orElseThrow();
    }

    WhatsAppManagement management() {
        return connection.facet(WhatsAppManagement.class).orElseThrow();
    }

    WaPlatform platform() {
        return server.simulator().whatsApp();
    }

    URI uri() {
        return server.whatsAppUri();
    }

    Faults faults() {
        return server.simulator().platform().faults();
    }

    WaUser user(String name) {
        return platform().world().user(name).orElseThrow();
    }

    WaNumber number() {
        return platform().world().number(WaDemo.NUMBER).orElseThrow();
    }

    WaMessage message(String id) {
        return platform().world().message(id).orElseThrow();
    }

    List<WaMessage> outbound() {
        return platform().world().messages().stream()
                .filter(message -> !message.fromUser())
                .toList();
    }

    void moveClock(Duration by) {
        server.simulator().world().moveClock(by);
    }

    Instant now() {
        return server.simulator().world().clock().instant();
    }

    PushRequest next() throws InterruptedException {
        PushRequest request = received.poll(20, TimeUnit.SECONDS);
        assertThat(request).as("a push").isNotNull();
        return request;
    }

    FetchedPage nextPage() throws Exception {
        PushRequest request = next();
        assertThat(reader().isAuthentic(request)).isTrue();
        FetchedPage page = reader().read(request).get(0).page();
        assertThat(page.unreadable()).isEmpty();
        return page;
    }

    void skipStatuses(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            assertThat(nextPage().changes()).hasSize(1);
        }
    }

    @Override
    public void close() {
        connection.close();
        endpoint.stop(0);
        server.close();
    }

    /** A person writes to the number; returns what came in. */
    FetchedPost writes(String who, String text) throws Exception {
        platform().phone().write(user(who), number(), text, "");
        return nextPage().posts().get(0);
    }

    /** The one change that the next push brings. */
    PlatformChange onlyChange() throws Exception {
        FetchedPage page = nextPage();
        assertThat(page.changes()).hasSize(1);
        return page.changes().get(0);
    }
}
