package dev.parley.simulator.load;

import java.time.Duration;

/**
 * How much load, and for how long.
 *
 * @param channels handles or numbers that are written to in turn
 * @param perSecond posts a second, all channels together
 */
public record LoadPlan(int channels, int perSecond, Duration length) {

    private static final int MOST_CHANNELS = 1_000;
    private static final int MOST_PER_SECOND = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Load is bounded, so that it stops by itself. */
    public LoadPlan {
        require(channels, MOST_CHANNELS, "channels");
        require(perSecond, MOST_PER_SECOND, "perSecond");
        require((int) length.toSeconds(), (int) LONGEST.toSeconds(), "seconds");
    }

    private static void require(int value, int most, String name) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " takes a number from 1 to " + most + ", not " + value);
        }
    }

    int total() {
        return Math.toIntExact(perSecond * length.toSeconds());
    }

    /** When a post is due, in nanoseconds after the start. */
    long dueNanos(int number) {
        return Duration.ofSeconds(1).toNanos() * number / perSecond;
    }
}
