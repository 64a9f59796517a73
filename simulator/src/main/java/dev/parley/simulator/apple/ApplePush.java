package dev.parley.simulator.apple;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** Posts what customers write to the product, signed, and tries again when the product does not take it. */
public final class ApplePush implements Closeable {
    /** Ways in which a delivery can be wrong on purpose. */
    public enum Trick {
        /** The message comes twice. */
        DUPLICATE,
        /** The token is signed with another key. */
        WRONG_KEY,
        /** The token is meant for another provider. */
        WRONG_AUDIENCE,
        /** The token is two hours old. */
        STALE,
        /** There is no token. */
        NO_TOKEN
    }

    private static final Logger LOG = System.getLogger(ApplePush.class.getName());
    private static final int MOST_TRIES = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final AppleWorld world;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "simulator-apple-push");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Trick, Integer> tricks = new EnumMap<>(Trick.class);
    private volatile String endpoint = "";

    /** @param clock real time, by which tokens are made */
    ApplePush(AppleWorld world, Clock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** Where the product listens; {@code /message} is added. Empty switches pushing off. */
    public void setEndpoint(String address) {
        endpoint = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    public String endpoint() {
        return endpoint;
    }

    /** The next deliveries are wrong in this way. */
    public synchronized void play(Trick trick, int times) {
        tricks.put(trick, times);
    }

    private synchronized boolean plays(Trick trick) {
        int left = tricks.getOrDefault(trick, 0);
        if (left > 0) {
            tricks.put(trick, left - 1);
        }
        return left > 0;
    }

    /** Delivers at once; gives the status of the answer, 0 when there was none, -1 when nobody listens. */
    int deliver(AppleCustomer customer, JsonObject body) {
        if (endpoint.isEmpty()) {
            return -1;
        }
        int status = attempt(customer, body);
        if (plays(Trick.DUPLICATE)) {
            status = attempt(customer, body);
        }
        if (worthAnotherTry(status)) {
            again(customer, body, 1);
        }
        return status;
    }

    private static boolean worthAnotherTry(int status) {
        return status == 0 || status == 429 || status >= 500;
    }

    private void again(AppleCustomer customer, JsonObject body, int tries) {
        if (tries >= MOST_TRIES || retries.isShutdown()) {
            LOG.log(Level.WARNING, "message {0} could not be delivered", body.getString("id"));
            return;
        }
        retries.schedule(
                () -> {
                    if (worthAnotherTry(attempt(customer, body))) {
                        again(customer, body, tries + 1);
                    }
                },
                250L << tries,
                TimeUnit.MILLISECONDS);
    }

    /** As Apple's own samples expect it. */
    private static byte[] packed(JsonObject body) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(body.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private int attempt(AppleCustomer customer, JsonObject body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint + "/message"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .header("id", body.getString("id"))
                .header("source-id", body.getString("sourceId"))
                .header("destination-id", body.getString("destinationId"))
                .header("device-agent", customer.device())
                .header("capability-list", String.join(",", customer.capabilities()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(packed(body)));
        if (!plays(Trick.NO_TOKEN)) {
            request.header("Authorization", "Bearer " + token());
        }
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private String token() {
        byte[] key = world.key();
        if (plays(Trick.WRONG_KEY)) {
            key[0] ^= 1;
        }
        Instant at = plays(Trick.STALE) ? clock.instant().minus(Duration.ofHours(2)) : clock.instant();
        String provider = plays(Trick.WRONG_AUDIENCE) ? "somebody-else" : world.provider();
        return new AppleJwt(key).toProvider(provider, at);
    }

    synchronized void clear() {
        tricks.clear();
    }

    @Override
    public void close() {
        retries.shutdownNow();
    }
}
