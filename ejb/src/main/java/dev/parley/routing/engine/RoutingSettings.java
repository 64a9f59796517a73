package dev.parley.routing.engine;

import java.time.Duration;

/**
 * What holds for all workgroups.
 *
 * @param refusalPause how long an agent who rejected or missed an interaction is passed over for it
 */
public record RoutingSettings(Duration refusalPause) {
    /** A minute's pause. */
    public static final RoutingSettings DEFAULT = new RoutingSettings(Duration.ofMinutes(1));
}
