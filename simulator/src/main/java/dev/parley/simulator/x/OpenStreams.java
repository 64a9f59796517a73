package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The connections to one of X's streams, and how they behave (WIRE 1.9). */
final class OpenStreams {
    private static final Duration USUAL = Duration.ofSeconds(15);
    private final Set<StreamConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile Duration keepAlive = USUAL;
    private volatile int most = 1;
    private volatile boolean silent;

    synchronized StreamConnection connect(String app, Selection selection) {
        if (of(app).size() >= most) {
            throw Refusal.tooManyConnections();
        }
        StreamConnection connection = new StreamConnection(app, selection, this);
        connections.add(connection);
        return connection;
    }

    List<StreamConnection> of(String app) {
        return connections.stream().filter(open -> open.app().equals(app)).toList();
    }

    Set<StreamConnection> all() {
        return connections;
    }

    void gone(StreamConnection connection) {
        connections.remove(connection);
    }

    Duration keepAlive() {
        return keepAlive;
    }

    /** Whether neither events nor signs of life are sent, as when a network swallows them. */
    boolean silent() {
        return silent;
    }

    /** How often a sign of life is sent, how many connections an app may have, and whether nothing is sent at all. */
    void set(Duration alive, int mostConnections, boolean nothing) {
        keepAlive = alive;
        most = mostConnections;
        silent = nothing;
    }

    /** Ends all connections as X does when it restarts something. */
    void disconnectAll() {
        JsonObject error = JsonText.object()
                .add("title", "operational-disconnect")
                .add("disconnect_type", "UpstreamOperationalDisconnect")
                .add("detail", "This stream has been disconnected upstream for operational reasons.")
                .add("type", "https://api.x.com/2/problems/operational-disconnect")
                .build();
        String line = JsonText.object()
                .add("errors", JsonText.array().add(error))
                .build()
                .toString();
        connections.forEach(connection -> connection.end(line));
    }

    void reset() {
        close();
        set(USUAL, 1, false);
    }

    void close() {
        connections.forEach(connection -> connection.end(""));
    }
}
