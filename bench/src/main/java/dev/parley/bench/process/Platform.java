package dev.parley.bench.process;

import dev.parley.harness.Project;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The simulated platform in a process of its own, with rate limits out of reach. */
public final class Platform implements AutoCloseable {

    /** Above what a benchmark can use. Without a limit the platform would still announce the usual one, and be spared. */
    private static final int LIMIT_SCALE = 10_000;

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JavaProcess process;
    private final URI uri;

    private Platform(JavaProcess process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    public static Platform start() {
        Path home = Places.emptyFolder("platform");
        int port = Project.freePort();
        URI uri = URI.create("http://127.0.0.1:" + port + "/simulator/");
        JavaProcess process = JavaProcess.start(
                "simulator",
                home,
                List.of(
                        JavaProcess.tool("java"),
                        "-Xmx1g",
                        "-Dparley.simulator.rate.limit.scale=" + LIMIT_SCALE,
                        "-Dparley.simulator.demo.interval.ms=0",
                        "-cp",
                        System.getProperty("java.class.path").replace("bench/target", Project.root() + "/bench/target"),
                        "dev.parley.simulator.SimulatorServer",
                        "--port",
                        Integer.toString(port),
                        "--demo"));
        process.awaitAnswer(uri.resolve("control/clock"));
        return new Platform(process, uri);
    }

    /** Base address of the X API. */
    public URI xUri() {
        return uri.resolve("x");
    }

    /** Publishes every row of a replay file at once and returns when all are visible. */
    public void publish(Path replayFile) {
        JsonObject body = Json.createObjectBuilder()
                .add("file", replayFile.toString())
                .add("speed", "0")
                .build();
        JsonObject state = call("POST", "control/replay", body);
        while (state.getString("state").equals("RUNNING")) {
            state = call("GET", "control/replay", JsonObject.EMPTY_JSON_OBJECT);
        }
        if (state.getInt("posted") != state.getInt("total")) {
            throw new IllegalStateException("The platform did not take all posts: " + state);
        }
    }

    /** Publishes one post and returns its identifier; it is visible from then on. */
    public String publish(String author, String text) {
        return call(
                        "POST",
                        "control/posts",
                        Json.createObjectBuilder()
                                .add("from", author)
                                .add("text", text)
                                .build())
                .getString("id");
    }

    /** Answers to calls that fit the pattern come this late from now on. */
    public void fault(String id, String endpoint, Duration latency) {
        call(
                "PUT",
                "control/faults/" + id,
                Json.createObjectBuilder()
                        .add("kind", "LATENCY")
                        .add("endpoint", endpoint)
                        .add("latencyMs", Long.toString(latency.toMillis()))
                        .build());
    }

    /** Lets customers write to many channels at a steady rate; returns at the end how many posts it were. */
    public int load(String target, int channels, int perSecond, int seconds) {
        JsonObject state = call(
                "POST",
                "control/load",
                Json.createObjectBuilder()
                        .add("platform", target)
                        .add("channels", Integer.toString(channels))
                        .add("perSecond", Integer.toString(perSecond))
                        .add("seconds", Integer.toString(seconds))
                        .build());
        while (state.getString("state").equals("RUNNING")) {
            LockSupport.parkNanos(LOOK_NANOS);
            state = call("GET", "control/load", JsonObject.EMPTY_JSON_OBJECT);
        }
        return state.getInt("written");
    }

    /** How long our answers to WhatsApp's pushes lasted, in nanoseconds, oldest first. */
    public List<Long> pushAnswers() {
        return call("GET", "control/whatsapp/deliveries/times", JsonObject.EMPTY_JSON_OBJECT)
                .getJsonArray("micros")
                .getValuesAs(JsonNumber.class)
                .stream()
                .map(micros -> TimeUnit.MICROSECONDS.toNanos(micros.longValue()))
                .toList();
    }

    private JsonObject call(String method, String path, JsonObject body) {
        HttpRequest.BodyPublisher sent = method.equals("GET")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.toString());
        HttpRequest request = HttpRequest.newBuilder(uri.resolve(path))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMinutes(2))
                .method(method, sent)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("The platform refused " + path + ": " + answer.body());
            }
            return Json.createReader(new StringReader(answer.body())).readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Duration cpu() {
        return process.cpu();
    }

    @Override
    public void close() {
        process.close();
    }
}
