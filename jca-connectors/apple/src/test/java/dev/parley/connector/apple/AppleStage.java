package dev.parley.connector.apple;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.OutboundChoices;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PushReader;
import dev.parley.connector.api.PushRequest;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.SocialConnectionFactory;
import dev.parley.connector.kit.PoolDouble;
import dev.parley.simulator.Simulator;
import dev.parley.simulator.SimulatorServer;
import dev.parley.simulator.SimulatorSettings;
import dev.parley.simulator.apple.AppleCustomer;
import dev.parley.simulator.apple.AppleDemo;
import dev.parley.simulator.apple.AppleDevice;
import dev.parley.simulator.apple.AppleMessage;
import dev.parley.simulator.apple.ApplePlatform;
import dev.parley.simulator.fault.BodyKind;
import dev.parley.simulator.fault.Fault;
import dev.parley.simulator.fault.FaultKind;
import jakarta.resource.ResourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
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

/** The simulated platform with its customers' devices, an endpoint of ours that it pushes to, and a pooled connection. */
final class AppleStage implements AutoCloseable {

    private final SimulatorServer server =
            SimulatorServer.start(Simulator.start(SimulatorSettings.bare().withDemo(), Clock.systemUTC()), 0);
    private final BlockingQueue<PushRequest> received = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final PoolDouble pool = new PoolDouble();
    private final HttpServer endpoint;
    private SocialConnection connection;

    AppleStage() {
        try {
            endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
            endpoint.createContext("/push/apple/message", this::take);
            endpoint.start();
            platform()
                    .push()
                    .setEndpoint("http://127.0.0.1:" + endpoint.getAddress().getPort() + "/push/apple/");
            connection = connect();
        } catch (IOException | ResourceException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private void take(HttpExchange exchange) throws IOException {
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
    }

    private SocialConnection connect() throws ResourceException {
        SocialConnectionFactory factory =
                (SocialConnectionFactory) new AppleManagedConnectionFactory().createConnectionFactory(pool);
        return factory.getConnection(new AccountAccess(
                "harbor",
                server.appleUri(),
                AppleDemo.BUSINESS,
                Map.of(Option.BUSINESS_ID, AppleDemo.PROVIDER),
                Map.of(Credential.MESSAGING_SECRET, Secret.of(AppleDemo.SECRET))));
    }

    /** A broken socket gives the connection back to the pool, so a new one is needed. */
    void reconnect() throws ResourceException {
        connection = connect();
    }

    SocialConnection connection() {
        return connection;
    }

    PushReader reader() {
        return connection.push().orElseThrow();
    }

    ApplePlatform platform() {
        return server.simulator().apple();
    }

    AppleDevice device() {
        return platform().device();
    }

    URI uri() {
        return server.baseUri();
    }

    AppleCustomer customer(String name) {
        return platform().world().customer(name).orElseThrow();
    }

    AppleCustomer ines() {
        return customer("Ines");
    }

    /** The next pushes are answered with 503. */
    void refuse(int pushes) {
        refusals.set(pushes);
    }

    PushRequest next() throws InterruptedException {
        PushRequest request = received.poll(20, TimeUnit.SECONDS);
        assertThat(request).as("a push").isNotNull();
        return request;
    }

    FetchedPage readNext() throws Exception {
        PushRequest request = next();
        assertThat(reader().isAuthentic(request)).isTrue();
        return reader().read(request).get(0).page();
    }

    FetchedPost inesWrites(String text) throws Exception {
        assertThat(device().write(ines(), AppleDemo.BUSINESS, text).status()).isEqualTo(200);
        return readNext().posts().get(0);
    }

    OutboundPost answer(String text, String reference) {
        return answer(text, reference, Optional.empty());
    }

    OutboundPost answer(String text, String reference, Optional<OutboundChoices> choices) {
        return AppleFixture.post(ines().id(), AppleDemo.BUSINESS, text, List.of(), choices, reference);
    }

    List<AppleMessage> outbound() {
        return platform().world().messages().stream()
                .filter(message -> !message.fromCustomer())
                .toList();
    }

    void fault(FaultKind kind, String call) {
        server.simulator()
                .platform()
                .faults()
                .put(new Fault("f", kind, call, "", 1, 503, BodyKind.EMPTY, Duration.ZERO, false));
    }

    @Override
    public void close() {
        connection.close();
        endpoint.stop(0);
        server.close();
    }
}
