package dev.parley.it.container;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits for what the application's own timers and events bring about. How soon they do is for the benchmarks to say:
 * here a busy machine gets its time.
 */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long STEP_MILLIS = 20;

    private Waiting() {}

    static void until(String what, BooleanSupplier condition) {
        until(what, PATIENCE, condition);
    }

    /** For what a requirement gives a time. */
    static void until(String what, Duration most, BooleanSupplier condition) {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("After " + most + " still not: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(STEP_MILLIS));
        }
    }
}
