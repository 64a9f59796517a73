package dev.parley.simulator.x;

import java.time.Duration;

/** What the operator of the simulated platform has decided; switched through the control API. */
public final class PlatformRules {
    /** The contract with X, which decides what is allowed (WIRE 1.3). */
    public enum Plan {
        ENTERPRISE(4096),
        SELF_SERVE(512);

        private final int queryLength;

        Plan(int queryLength) {
            this.queryLength = queryLength;
        }

        int queryLength() {
            return queryLength;
        }
    }

    private volatile Plan plan = Plan.ENTERPRISE;
    private volatile boolean outOfCredits;
    private volatile int rateLimitScale = 1;
    private volatile Duration dateSkew = Duration.ZERO;

    public Plan plan() {
        return plan;
    }

    public void choose(Plan chosen) {
        plan = chosen;
    }

    public boolean outOfCredits() {
        return outOfCredits;
    }

    public void setOutOfCredits(boolean out) {
        outOfCredits = out;
    }

    /** Factor on every rate limit; 1 is the real thing, 0 switches the limits off. */
    public int rateLimitScale() {
        return rateLimitScale;
    }

    public void setRateLimitScale(int scale) {
        if (scale < 0 || scale > 1_000_000) {
            throw new IllegalArgumentException("rateLimitScale must lie between 0 and 1000000, not " + scale);
        }
        rateLimitScale = scale;
    }

    /** How far the {@code Date} header is off. */
    public Duration dateSkew() {
        return dateSkew;
    }

    public void setDateSkew(Duration skew) {
        dateSkew = skew;
    }

    public void reset() {
        plan = Plan.ENTERPRISE;
        outOfCredits = false;
        dateSkew = Duration.ZERO;
    }
}
