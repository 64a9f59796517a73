package dev.parley.connector.kit;

import java.time.Duration;

/**
 * How long to wait before the next try, with full jitter: any time between nothing and a bound that grows with each
 * attempt (WIRE 0, rule 7). A reset time that the platform named wins over it.
 *
 * @param base bound of the first wait
 * @param factor how much the bound grows with each attempt
 * @param cap the bound never grows past this
 */
public record Backoff(Duration base, double factor, Duration cap) {

    /** Base 1 s, factor 2, cap 5 min. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofSeconds(1), 2, Duration.ofMinutes(5));

    public Backoff {
        if (base.isNegative() || base.isZero() || factor < 1 || cap.compareTo(base) < 0) {
            throw new IllegalArgumentException("A backoff needs base > 0, factor >= 1 and cap >= base.");
        }
    }

    /** The longest wait after the given number of failed attempts, from 1. */
    public Duration bound(int attempts) {
        double millis = base.toMillis() * Math.pow(factor, Math.max(0, attempts - 1));
        return millis >= cap.toMillis() ? cap : Duration.ofMillis((long) millis);
    }

    /** The wait itself; {@code chance} is from 0 (included) to 1 (excluded). */
    public Duration delay(int attempts, double chance) {
        return Duration.ofMillis((long) (bound(attempts).toMillis() * chance));
    }
}
