package dev.parley.simulator.graph;

/** Switches of a platform on the Graph API; all can change while it runs. */
public final class GraphRules {
    private volatile int usagePercent;
    private volatile int regainMinutes;
    private volatile boolean strict;

    /** Percentage that the usage headers tell; 0 sends none. */
    public int usagePercent() {
        return usagePercent;
    }

    public void setUsage(int percent, int minutesToRegain) {
        usagePercent = percent;
        regainMinutes = minutesToRegain;
    }

    public int regainMinutes() {
        return regainMinutes;
    }

    /** Whether what v26.0 removed is refused in every version. */
    public boolean strict() {
        return strict;
    }

    public void setStrict(boolean on) {
        strict = on;
    }

    public void reset() {
        setUsage(0, 0);
        strict = false;
    }
}
