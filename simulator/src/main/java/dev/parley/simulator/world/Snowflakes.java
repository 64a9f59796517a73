package dev.parley.simulator.world;

/**
 * Makes ids as X does: milliseconds since X's epoch in the upper bits, a sequence in the lower 22. Ids always grow,
 * even when the clock is moved back, because {@code since_id} relies on it.
 */
public final class Snowflakes {
    private static final long EPOCH_MILLIS = 1_288_834_974_657L;
    private static final int SEQUENCE_BITS = 22;
    private long last;

    public synchronized long next(long nowMillis) {
        last = Math.max(last + 1, Math.max(0, nowMillis - EPOCH_MILLIS) << SEQUENCE_BITS);
        return last;
    }

    /** Keeps later ids above one that was read from a journal. */
    public synchronized void observe(long id) {
        last = Math.max(last, id);
    }

    /** The smallest id that the given time can have. */
    public static long floor(long atMillis) {
        return Math.max(0, atMillis - EPOCH_MILLIS) << SEQUENCE_BITS;
    }

    /** The time that an id carries, in milliseconds since 1970. */
    public static long millisOf(long id) {
        return (id >> SEQUENCE_BITS) + EPOCH_MILLIS;
    }
}
