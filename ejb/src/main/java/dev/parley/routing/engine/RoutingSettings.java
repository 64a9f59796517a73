package dev.parley.routing.engine;

import java.time.Duration;

/**
 * What holds for all workgroups.
 *
 * @param refusalPause how long an agent who rejected or missed an interaction is passed over for it
 * @param heldInteractionsExempt whether an interaction on hold leaves its agent's load and counts
 */
public record RoutingSettings(Duration refusalPause, boolean heldInteractionsExempt) {
    /** A minute's pause; held interactions count. */
    public static final RoutingSettings DEFAULT = new RoutingSettings(Duration.ofMinutes(1), false);
}
