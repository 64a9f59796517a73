package dev.parley.workforce;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Weights of the terms of the agent's and the interaction's score (RT-4). A negative one of the load spreads work. */
@Embeddable
public record ScoreWeights(
        @Column(name = "weight_skill") double skill,
        @Column(name = "weight_proficiency") double proficiency,
        @Column(name = "weight_desire") double desire,
        @Column(name = "weight_cost") double cost,
        @Column(name = "weight_available") double available,
        @Column(name = "weight_priority") double priority,
        @Column(name = "weight_queue_time") double queueTime,
        @Column(name = "weight_system_time") double systemTime,
        @Column(name = "weight_load") double load) {

    public static final ScoreWeights DEFAULT = new ScoreWeights(1, 1, 0, 0, 1, 1, 1, 0, 0);

    public ScoreWeights {
        if (proficiency + desire == 0) {
            throw new IllegalArgumentException(
                    "The weights of proficiency and desire must not cancel each other out: change one of them.");
        }
    }
}
