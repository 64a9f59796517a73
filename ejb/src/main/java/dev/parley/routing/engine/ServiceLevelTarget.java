package dev.parley.routing.engine;

import java.time.Duration;

/**
 * The promise of a workgroup for one interaction type (RT-5).
 *
 * @param share part of the interactions, 0 to 1, that is to be answered in time
 * @param within the time to answer in, from queueing
 */
public record ServiceLevelTarget(double share, Duration within) {
    public ServiceLevelTarget {
        if (!(share >= 0 && share <= 1) || within.isNegative()) {
            throw new IllegalArgumentException("service level " + share + " within " + within);
        }
    }
}
