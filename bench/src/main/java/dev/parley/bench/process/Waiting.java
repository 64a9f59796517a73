package dev.parley.bench.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, and says what did not. */
public final class Waiting {

    private static final Duration STEP = Duration.ofMillis(50);

    private Waiting() {}

    public static void until(String what, Duration most, BooleanSupplier condition) {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("After " + most.toSeconds() + " s still not: " + what);
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
