package dev.parley.intake;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.parley.connector.api.LiveStream;
import dev.parley.connector.api.LiveStream.Arrival;
import dev.parley.connector.api.LiveStream.Opened;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.WatchQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the live stream of one account for as long as this node holds its lease. It occupies a worker while the stream
 * runs, waits a second at most at a time, and occupies nobody between two attempts.
 */
final class StreamReader {

    /** How long the word that a stream is alive holds. */
    static final Duration ALIVE = Duration.ofSeconds(10);

    private static final System.Logger LOG = System.getLogger(StreamReader.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration SAY_AGAIN = Duration.ofSeconds(3);

    private final long accountId;
    private final StreamGround ground;
    private final Reconnect reconnect = new Reconnect();
    private volatile Map<String, WatchQuery> queries;
    private volatile boolean changed;
    private volatile boolean stopped;
    private volatile @Nullable Opened running;
    private Instant saidAt = Instant.EPOCH;

    StreamReader(long accountId, Map<String, WatchQuery> queries, StreamGround ground) {
        this.accountId = accountId;
        this.queries = queries;
        this.ground = ground;
    }

    void start() {
        ground.workers().run(this::attempt);
    }

    /** What the channels watch now. */
    void watch(Map<String, WatchQuery> now) {
        if (!now.equals(queries)) {
            queries = now;
            changed = true;
        }
    }

    /** Ends the stream at once: the platform may allow one only, and another node is about to open it. */
    void stop() {
        stopped = true;
        Opened stream = running;
        if (stream != null) {
            stream.close();
        }
    }

    private void attempt() {
        if (stopped) {
            return;
        }
        try (Opened stream = open()) {
            running = stream;
            LOG.log(INFO, "Account {0,number,#}: its live stream runs.", accountId);
            // what was written while it was down comes by polls, now
            ground.wakePolls(queries.keySet());
            read(stream);
            LOG.log(INFO, "Account {0,number,#}: its live stream is no longer read here.", accountId);
        } catch (PlatformException e) {
            again(e.problem());
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Account " + accountId + ": its live stream broke.", e);
            again(PlatformProblem.of(Action.RETRY, "stream.broke", "The server's log says why."));
        } finally {
            running = null;
        }
    }

    private Opened open() throws PlatformException {
        changed = false;
        return ground.connecting().call(accountId, connection -> {
            LiveStream live = facet(connection);
            live.follow(queries);
            return live.open();
        });
    }

    private static LiveStream facet(SocialConnection connection) throws PlatformException {
        return connection
                .facet(LiveStream.class)
                .orElseThrow(() -> new PlatformException(PlatformProblem.of(
                        Action.FAIL_ITEM, "not-supported", "This platform has no live stream of posts.")));
    }

    private void read(Opened stream) throws PlatformException {
        while (!stopped) {
            if (changed) {
                changed = false;
                follow();
            }
            Optional<Arrival> arrival = stream.next(PATIENCE);
            if (arrival.isPresent()) {
                ground.store(arrival.get());
            }
            ground.pay(accountId, stream.takeCosts());
            sayAlive();
        }
    }

    private void follow() throws PlatformException {
        ground.connecting().call(accountId, connection -> {
            facet(connection).follow(queries);
            return true;
        });
    }

    private void sayAlive() {
        Instant now = ground.clock().instant();
        if (saidAt.plus(SAY_AGAIN).isBefore(now)) {
            saidAt = now;
            reconnect.succeeded();
            ground.alive(accountId, now.plus(ALIVE));
        }
    }

    private void again(PlatformProblem problem) {
        if (stopped) {
            // how it goes on is for the node to say that reads it now
            return;
        }
        Duration wait = reconnect.after(problem);
        LOG.log(
                INFO,
                "Account {0,number,#}: its live stream is down ({1}); next try in {2}.",
                accountId,
                problem.code(),
                wait);
        saidAt = Instant.EPOCH;
        ground.down(accountId, problem.words());
        ground.wakePolls(queries.keySet());
        ground.workers().runAfter(wait, this::attempt);
    }
}
