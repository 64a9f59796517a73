package dev.parley.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * When a failed call is tried again: full jitter, base one second, doubling, at most five minutes; a time that the
 * platform named wins (WIRE rule 7).
 */
public final class RetryPolicy {

    private static final Duration BASE = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int LARGEST_EXPONENT = 9;

    private final DoubleSupplier random;

    public RetryPolicy() {
        this(() -> ThreadLocalRandom.current().nextDouble());
    }

    RetryPolicy(DoubleSupplier random) {
        this.random = random;
    }

    public Instant next(int attempts, Optional<Instant> named, Instant now) {
        if (named.isPresent() && named.get().isAfter(now)) {
            return named.get().plusMillis((long) (random.getAsDouble() * 1000));
        }
        long ceiling = BASE.toMillis() << Math.min(Math.max(attempts - 1, 0), LARGEST_EXPONENT);
        long capped = Math.min(ceiling, LONGEST.toMillis());
        return now.plusMillis(Math.max(100, (long) (random.getAsDouble() * capped)));
    }
}
