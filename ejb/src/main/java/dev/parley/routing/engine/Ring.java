package dev.parley.routing.engine;

import java.time.Duration;

/**
 * A ring of bullseye routing (RT-4): once an interaction has waited long enough, less is asked of agents.
 *
 * @param after time in queue from which the ring holds
 * @param relaxation what it asks less than the ring before
 */
public record Ring(Duration after, Relaxation relaxation) {
    public Ring {
        if (after.isNegative() || after.isZero()) {
            throw new IllegalArgumentException("a ring after " + after);
        }
    }
}
