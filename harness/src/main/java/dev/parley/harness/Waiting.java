package dev.parley.harness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, and says what did not. */
public final class Waiting {

    private static final Duration STEP = Duration.ofMillis(50);

    private Waiting() {}

    public static void until(String what, Duration most, BooleanSupplier condition) {
        until(what, most, STEP, condition);
    }

    /** @param step how long to wait between two looks that cost something */
    public static void until(String what, Duration most, Duration step, BooleanSupplier condition) {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("After " + most.toSeconds() + " s still not: " + what);
            }
            pause(step);
        }
    }

    /** Watches that something stays true for a while. */
    public static void throughout(String what, Duration time, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            if (!condition.getAsBoolean()) {
                throw new AssertionError("No longer true: " + what);
            }
            pause(STEP);
        }
    }

    /** Waits for a while, and not shorter. */
    public static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
