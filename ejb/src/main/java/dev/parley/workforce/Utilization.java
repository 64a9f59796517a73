package dev.parley.workforce;

import jakarta.persistence.Embeddable;

/**
 * What one interaction of a type takes of an agent (RT-3).
 *
 * @param percent share of the agent's capacity, 1 to 100
 * @param maximum how many of the type at once, 1 or more
 */
@Embeddable
public record Utilization(int percent, int maximum) {

    /** Where nothing is set: one interaction takes everything. */
    public static final Utilization DEFAULT = new Utilization(100, 1);

    public Utilization {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("A utilization is from 1 to 100 percent, not " + percent + ".");
        }
        if (maximum < 1) {
            throw new IllegalArgumentException("A maximum is 1 or more, not " + maximum + ".");
        }
    }
}
