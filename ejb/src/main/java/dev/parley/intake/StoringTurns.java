package dev.parley.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Bounds how many pages a node stores at once. Fetching waits for platforms and may go on beside; storing works, and more
 * transactions than the processors can serve would only wait for each other's locks.
 */
@ApplicationScoped
class StoringTurns {

    private static final int LEAST = 4;
    private static final int EACH_PROCESSOR = 2;

    private final Semaphore turns =
            new Semaphore(Math.max(LEAST, EACH_PROCESSOR * Runtime.getRuntime().availableProcessors()), true);

    /** Waits for a turn; no transaction may be open yet. */
    <T> T take(Supplier<T> storing) {
        turns.acquireUninterruptibly();
        try {
            return storing.get();
        } finally {
            turns.release();
        }
    }
}
