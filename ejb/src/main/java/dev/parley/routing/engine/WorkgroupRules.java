package dev.parley.routing.engine;

import java.time.Duration;
import java.util.Map;

/**
 * How a workgroup's queue is served.
 *
 * @param utilization per type; a type that is absent has {@link Utilization#DEFAULT}
 * @param offerTimeout how long an agent is alerted before the offer is taken back
 * @param missesBeforeNotAnswering missed offers in a row after which an agent counts as not answering, 1 or more
 * @param minimumProficiency least proficiency in each required skill, 0 to 100
 * @param maximumProficiency highest proficiency in each required skill, 0 to 100
 * @param autoAnswer whether an offer is to be accepted on the agent's behalf
 * @param serviceLevels the target per type, where there is one
 */
public record WorkgroupRules(
        ScoreWeights weights,
        Map<InteractionType, Utilization> utilization,
        Duration offerTimeout,
        int missesBeforeNotAnswering,
        int minimumProficiency,
        int maximumProficiency,
        boolean autoAnswer,
        Map<InteractionType, ServiceLevelTarget> serviceLevels) {

    /** What a workgroup has until it is configured: every default, offers of 30 seconds, three misses. */
    public static final WorkgroupRules DEFAULT =
            new WorkgroupRules(ScoreWeights.DEFAULT, Map.of(), Duration.ofSeconds(30), 3, 0, 100, false, Map.of());

    public WorkgroupRules {
        utilization = Map.copyOf(utilization);
        serviceLevels = Map.copyOf(serviceLevels);
        if (offerTimeout.isNegative() || offerTimeout.isZero() || missesBeforeNotAnswering < 1) {
            throw new IllegalArgumentException("offers of " + offerTimeout + ", misses " + missesBeforeNotAnswering);
        }
    }

    Utilization utilizationOf(InteractionType type) {
        return utilization.getOrDefault(type, Utilization.DEFAULT);
    }

    boolean inRange(int proficiency) {
        return proficiency >= minimumProficiency && proficiency <= maximumProficiency;
    }
}
