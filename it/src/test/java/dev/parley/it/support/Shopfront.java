package dev.parley.it.support;

import dev.parley.harness.Database;
import dev.parley.harness.Waiting;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The whole product with every platform pushing to it, an agent at work, and a look at what is stored. */
public final class Shopfront implements AutoCloseable {

    public static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> PUSHING = List.of("X", "FACEBOOK", "WHATSAPP");

    public final Platform platform = Platform.start();
    public final Database database;
    public final Node node;
    public final HttpAgent agent;

    public Shopfront(String name) {
        this(name, Map.of());
    }

    public Shopfront(String name, Map<String, String> settings) {
        database = Places.embedded(name);
        Node.Plan plan = Node.plan(name).demo(platform.x()).reachable().database(database);
        settings.forEach(plan::setting);
        node = plan.start().awaitReady();
        platform.tell("PUT", "/apple/endpoint", "endpoint", node.uri() + "/hooks/apple-messages/harbor-pine");
        Waiting.until(
                "platforms push to us",
                SOON,
                () -> node.logText().split("its platform pushes to us", -1).length > PUSHING.size());
        agent = HttpAgent.logIn(node.uri(), "nadia").available();
    }

    /** What is stored with this text, as platform IDs. */
    public List<String> stored(String text) {
        return database.rows("select platform_id from post where text = ?", text).stream()
                .map(row -> row.get(0))
                .toList();
    }

    /** Type, platform and channel of the open interactions in which a text stands. */
    public List<List<String>> openWith(String text) {
        return database.rows(
                "select i.type, i.platform, c.name from interaction i join channel c on c.id = i.channel_id"
                        + " join post p on p.conversation_id = i.conversation_id"
                        + " where p.text = ? and i.open_key is not null",
                text);
    }

    /** All interactions, open and ended, of the conversation in which a text stands. */
    public long interactionsWith(String text) {
        return database.number(
                "select count(*) from interaction i join post p on p.conversation_id = i.conversation_id"
                        + " where p.text = ?",
                text);
    }

    public boolean together(String one, String other) {
        Set<String> conversations = new HashSet<>();
        database.rows("select conversation_id from post where text in (?, ?)", one, other)
                .forEach(row -> conversations.add(row.get(0)));
        return conversations.size() == 1
                && stored(one).size() == 1
                && stored(other).size() == 1;
    }

    public String outbox(String text) {
        List<List<String>> rows =
                database.rows("select state, problem from outbox where text = ? order by id desc", text);
        return rows.isEmpty() ? "none" : String.join(": ", rows.get(0));
    }

    /** Takes offers until the one with this text is there; others are ended on the way. */
    public long accept(String text) {
        long[] found = new long[1];
        Waiting.until("\"" + text + "\" is with the agent", SOON, () -> {
            agent.available();
            agent.acceptOffer().ifPresent(id -> {
                if (holds(id, text)) {
                    found[0] = id;
                } else {
                    end(id);
                }
            });
            return found[0] != 0;
        });
        return found[0];
    }

    private boolean holds(long interaction, String text) {
        return database.number(
                        "select count(*) from interaction i join post p on p.conversation_id = i.conversation_id"
                                + " where i.id = ? and p.text = ?",
                        interaction,
                        text)
                > 0;
    }

    public void end(long interaction) {
        agent.disconnect(interaction, "Solved");
    }

    public String page(long interaction) {
        return agent.page("/app/interactions/" + interaction).text();
    }

    public void awaitSent(String text) {
        Waiting.until("\"" + text + "\" is sent", SOON, () -> {
            String state = outbox(text);
            if (state.startsWith("FAILED") || state.startsWith("DUPLICATE")) {
                throw new AssertionError(text + " is " + state);
            }
            return state.startsWith("SENT");
        });
    }

    /** The status with which a push to an address is answered. */
    public int push(String path, String body, String signature) {
        return push(path, body, Map.of("X-Hub-Signature-256", signature));
    }

    /** Pushes as a platform does; returns the status of the answer. */
    public int push(String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node.uri() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return HttpClient.newHttpClient()
                    .send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        node.close();
        platform.close();
    }
}
