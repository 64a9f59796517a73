package dev.parley.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * When a failing poll is tried again (IN-1): not before the poll interval, doubling up to five minutes, with jitter so
 * that channels do not come back all at once; a reset that the platform named wins.
 */
public final class PollBackoff {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final DoubleSupplier random;

    public PollBackoff() {
        this(() -> ThreadLocalRandom.current().nextDouble());
    }

    PollBackoff(DoubleSupplier random) {
        this.random = random;
    }

    public Instant next(int failures, Duration interval, Optional<Instant> reset, Instant now) {
        if (reset.isPresent() && reset.get().isAfter(now)) {
            return reset.get().plusMillis((long) (random.getAsDouble() * 1000));
        }
        long doubled = interval.toMillis() << Math.min(failures - 1, 10);
        long ceiling = Math.min(Math.max(doubled, interval.toMillis()), LONGEST.toMillis());
        long spread = Math.max(0, ceiling - interval.toMillis());
        return now.plus(interval).plusMillis((long) (random.getAsDouble() * spread));
    }
}
