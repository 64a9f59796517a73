package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.WatchQuery;
import dev.parley.simulator.Simulator;
import dev.parley.simulator.SimulatorServer;
import dev.parley.simulator.SimulatorSettings;
import dev.parley.simulator.facebook.FacebookDemo;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A running simulator with the demo shop, moved by its control API only. */
final class SimulatedFacebook implements AutoCloseable {

    static final String PAGE = FacebookDemo.PAGE_ID;
    static final String OUTLET = FacebookDemo.OUTLET_ID;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final SimulatorServer server = SimulatorServer.start(
            Simulator.start(
                    SimulatorSettings.bare().withStories(Duration.ofHours(1)).withRateLimitScale(0), Clock.systemUTC()),
            0);
    final TokenShelf shelf = new TokenShelf();

    /** Lives by the simulator's time. */
    Clock clock() {
        return server.simulator().world().clock();
    }

    FacebookSession session() {
        return session(FacebookDemo.USER_TOKEN);
    }

    FacebookSession session(String userToken) {
        return FacebookFixture.session(
                FacebookFixture.access(server.graphUri(), FacebookDemo.APP_ID, FacebookDemo.APP_SECRET, userToken),
                clock(),
                shelf);
    }

    Instant now() {
        return clock().instant();
    }

    FetchedPage posts(StreamPosition from, int limit) throws PlatformException {
        return session().fetchPosts(watching(PAGE), from, limit);
    }

    FetchedPage messages(StreamPosition from) throws PlatformException {
        return session().fetchMessages(watching(PAGE), from, 100);
    }

    static WatchQuery watching(String... pages) {
        return WatchQuery.of(List.of(pages));
    }

    /** @param members names and values in turn */
    JsonObject control(String method, String path, String... members) {
        JsonObjectBuilder body = JsonText.object();
        for (int i = 0; i < members.length; i += 2) {
            if (members[i + 1].equals("true") || members[i + 1].equals("false")) {
                body.add(members[i], members[i + 1].equals("true"));
            } else {
                body.add(members[i], members[i + 1]);
            }
        }
        boolean empty = method.equals("GET") || method.equals("DELETE");
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUri() + "/control" + path))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .method(
                        method,
                        empty
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(body.build().toString()))
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return JsonText.parse(answer.body()).orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    String post(String from, String text) {
        return control("POST", "/facebook/posts", "page", PAGE, "from", from, "text", text)
                .getString("id");
    }

    String comment(String on, String from, String text) {
        return control("POST", "/facebook/comments", "on", on, "from", from, "text", text)
                .getString("id");
    }

    JsonObject message(String from, String text) {
        return control("POST", "/facebook/messages", "page", PAGE, "from", from, "text", text);
    }

    void later(String duration) {
        control("POST", "/clock", "advance", duration);
    }

    void fails(String endpoint, int code, int subcode, int times) {
        control(
                "PUT",
                "/faults/f",
                "kind",
                "GRAPH_ERROR",
                "endpoint",
                endpoint,
                "code",
                "" + code,
                "subcode",
                "" + subcode,
                "times",
                "" + times);
    }

    @Override
    public void close() {
        server.close();
    }
}
