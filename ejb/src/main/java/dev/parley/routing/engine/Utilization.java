package dev.parley.routing.engine;

/**
 * How much of an agent one interaction of a type takes (RT-3).
 *
 * @param percent share of the agent, 0 to 100
 * @param maximum most interactions of the type at once, 0 or more
 */
public record Utilization(int percent, int maximum) {
    /** What holds where nothing was set: one at a time, and nothing beside it. */
    public static final Utilization DEFAULT = new Utilization(100, 1);

    public Utilization {
        if (percent < 0 || percent > 100 || maximum < 0) {
            throw new IllegalArgumentException("utilization " + percent + " %, maximum " + maximum);
        }
    }
}
