package dev.parley.routing.engine;

import java.time.Instant;

/**
 * What an agent has let ring out (RT-6). Offers that rang together are one miss, and one that rang while the agent took
 * or rejected another is none: only what began after the agent's last sign counts.
 *
 * @param inARow offers missed since the agent last took or rejected one
 * @param lastSign when the agent last took, rejected or missed one
 */
public record Misses(int inARow, Instant lastSign) {
    public static final Misses NONE = new Misses(0, Instant.EPOCH);
}
