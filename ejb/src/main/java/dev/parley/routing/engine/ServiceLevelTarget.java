package dev.parley.routing.engine;

import java.time.Duration;

/**
 * The promise of a workgroup for one interaction type (RT-5).
 *
 * @param share part of the interactions, 0 to 1, that is to be answered in time
 * @param within the time to answer in, from queueing
 * @param riskShare the last part of that time, 0 to 1, in which an interaction counts as at risk
 * @param boost points that it gains evenly over that part, and keeps from then on; 0 for none
 */
public record ServiceLevelTarget(double share, Duration within, double riskShare, double boost) {
    public ServiceLevelTarget {
        if (!(share >= 0 && share <= 1) || within.isNegative()) {
            throw new IllegalArgumentException("service level " + share + " within " + within);
        }
        if (!(riskShare >= 0 && riskShare <= 1) || !(boost >= 0)) {
            throw new IllegalArgumentException("boost " + boost + " over the last " + riskShare);
        }
    }

    /** A promise that moves nobody forward. */
    public ServiceLevelTarget(double share, Duration within) {
        this(share, within, 0, 0);
    }

    boolean boosts() {
        return boost > 0 && riskShare > 0 && !within.isZero();
    }

    Duration calmFor() {
        return within.minus(riskTime());
    }

    private Duration riskTime() {
        return Duration.ofMillis(Math.max(1, Math.round(within.toMillis() * riskShare)));
    }

    double riskSeconds() {
        return riskTime().toMillis() / 1000.0;
    }

    /** How much of the boost holds after so much waiting, 0 to 1. */
    double growth(double waitedSeconds) {
        double late = waitedSeconds - calmFor().toMillis() / 1000.0;
        return Math.max(0, Math.min(1, late / riskSeconds()));
    }
}
