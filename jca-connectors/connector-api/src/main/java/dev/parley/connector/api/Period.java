package dev.parley.connector.api;

import java.time.Instant;

/** From a moment on, until before another (IN-10). */
public record Period(Instant from, Instant until) {

    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A period must end after it begins.");
        }
    }
}
