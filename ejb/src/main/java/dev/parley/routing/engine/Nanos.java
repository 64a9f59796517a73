package dev.parley.routing.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Moments and times as nanoseconds, which are compared far more often than told. What is beyond 2262 is {@link #NEVER}. */
final class Nanos {
    /** Later than everything. */
    static final long NEVER = Long.MAX_VALUE;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long MOST_SECONDS = Long.MAX_VALUE / SECOND - 1;

    private Nanos() {}

    static long of(Instant moment) {
        return of(moment.getEpochSecond(), moment.getNano());
    }

    static long of(Duration time) {
        return of(time.getSeconds(), time.getNano());
    }

    private static long of(long seconds, int nanos) {
        if (seconds > MOST_SECONDS) {
            return NEVER;
        }
        return Math.max(-MOST_SECONDS, seconds) * SECOND + nanos;
    }

    /** {@link #NEVER} where the sum is too late to be told. */
    static long sum(long moment, long time) {
        return time == NEVER || time > 0 && moment > NEVER - time ? NEVER : moment + time;
    }

    static Instant moment(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }
}
