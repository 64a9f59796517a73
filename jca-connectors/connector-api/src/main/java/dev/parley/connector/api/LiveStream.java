package dev.parley.connector.api;

import dev.parley.connector.api.CostMeter.Cost;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A facet of connections to platforms that send matching posts at the moment when they are written (WIRE 1.9). It never
 * takes the place of polls: what is written while a stream is down comes by them only.
 */
public interface LiveStream {

    /**
     * Brings what the platform watches for us in step with these queries, and lets alone what others watch.
     *
     * @param queries by a key of ours, of letters and digits, that comes back with each post
     */
    void follow(Map<String, WatchQuery> queries) throws PlatformException;

    /** Opens the stream. It lives on after this connection is closed, until it is closed itself. */
    Opened open() throws PlatformException;

    /** A stream that runs. Not thread-safe but for {@link #close}. */
    interface Opened extends AutoCloseable {

        /**
         * The next post, or empty after a while without one. Ends in a {@link PlatformException} when the platform ends the
         * stream or has been silent for too long.
         */
        Optional<Arrival> next(Duration patience) throws PlatformException;

        /** What was paid for since the last time this was asked. */
        List<Cost> takeCosts();

        @Override
        void close();
    }

    /**
     * A post that matched.
     *
     * @param keys of the queries that it matched
     * @param page the post alone; its position says nothing
     */
    record Arrival(Set<String> keys, FetchedPage page) {

        public Arrival {
            keys = Set.copyOf(keys);
        }
    }
}
