package dev.parley.it.support;

import dev.parley.simulator.Simulator;
import dev.parley.simulator.SimulatorServer;
import dev.parley.simulator.SimulatorSettings;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;

/** The platform of a test: the simulator on loopback, driven as its customers and operators do. */
public final class Platform implements AutoCloseable {

    private final SimulatorServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    private Platform(SimulatorServer server) {
        this.server = server;
    }

    /** The invented shop and its customers, with limits that no test reaches. */
    public static Platform start() {
        return new Platform(SimulatorServer.start(
                Simulator.start(SimulatorSettings.bare().withDemo().withRateLimitScale(10_000), Clock.systemUTC()), 0));
    }

    public URI x() {
        return server.xUri();
    }

    /** A customer posts; returns the post's ID. */
    public String post(String from, String text) {
        return post(from, text, "");
    }

    public String post(String from, String text, String inReplyTo) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("from", from).add("text", text);
        if (!inReplyTo.isEmpty()) {
            body.add("inReplyTo", inReplyTo);
        }
        return call("POST", "/posts", body.build()).getString("id");
    }

    public void message(String from, String to, String text) {
        call(
                "POST",
                "/messages",
                Json.createObjectBuilder()
                        .add("from", from)
                        .add("to", to)
                        .add("text", text)
                        .build());
    }

    /** What the companies wrote that contains the text. */
    public int outboundWith(String text) {
        return call(
                        "GET",
                        "/posts?outbound=true&contains="
                                + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8),
                        null)
                .getJsonArray("posts")
                .size();
    }

    public JsonObject posts(String query) {
        return call("GET", "/posts?" + query, null);
    }

    public JsonObject messages(String query) {
        return call("GET", "/messages?" + query, null);
    }

    public void fault(String id, Map<String, Object> fault) {
        call("PUT", "/faults/" + id, Json.createObjectBuilder(fault).build());
    }

    public void noFaults() {
        call("DELETE", "/faults", null);
    }

    /** A call of the control API with the members of its body, name by name. */
    public JsonObject tell(String method, String path, Object... members) {
        Map<String, Object> body = new java.util.LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            body.put(members[i].toString(), members[i + 1]);
        }
        return call(method, path, Json.createObjectBuilder(body).build());
    }

    public JsonObject call(String method, String path, @org.jspecify.annotations.Nullable JsonObject body) {
        HttpRequest.BodyPublisher content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.toString());
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUri() + "/control" + path))
                .header("Content-Type", "application/json")
                .method(method, content)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new AssertionError(
                        method + " " + path + " answers " + answer.statusCode() + ": " + answer.body());
            }
            if (answer.body().isBlank()) {
                return JsonObject.EMPTY_JSON_OBJECT;
            }
            try (var reader = Json.createReader(new StringReader(answer.body()))) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
