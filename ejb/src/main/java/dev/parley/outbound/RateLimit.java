package dev.parley.outbound;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How much a platform takes in a time, as a bucket of tokens: so many at once, and one more after each step (WIRE 6).
 * A bucket is kept as the moment at which it would be full again, so that a token is taken by one conditional update.
 *
 * @param step after which one more is taken
 * @param burst how many are taken at once
 * @param words what the platform takes, such as "X takes 100 posts in 15 minutes"
 */
public record RateLimit(Duration step, int burst, String words) {

    static RateLimit of(int calls, Duration period, int burst, String words) {
        return new RateLimit(period.dividedBy(calls), burst, words);
    }

    /** The latest moment of being full at which a token is there. */
    long latest(Instant now) {
        return micros(now) + stepMicros() * (burst - 1);
    }

    /** When the next token is there. */
    Instant next(long fullAt) {
        return Instant.EPOCH.plus(fullAt - stepMicros() * (burst - 1), ChronoUnit.MICROS);
    }

    /** When an empty bucket is full whose first token comes at a moment. */
    long emptyUntil(Instant first) {
        return micros(first) + stepMicros() * (burst - 1);
    }

    long stepMicros() {
        return Math.max(1, step.toNanos() / 1000);
    }

    static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
