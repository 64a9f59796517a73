package dev.parley.routing.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a workgroup's queue is served.
 *
 * @param queueOn whether the ACD queue is on; while it is off, everything waits (RT-1)
 * @param weights where a service level boosts, waiting counts at least a little, so that a boost starves nobody for ever
 * @param utilization per type; a type that is absent has {@link Utilization#DEFAULT}
 * @param heldExempt whether an interaction on hold leaves its agent's load and counts
 * @param skills what is asked for, with its range, where an interaction asks for nothing itself; the ranges hold for
 *     what an interaction asks for as well
 * @param rings in the order in which they come
 * @param offerTimeout how long an agent is alerted before the offer is taken back
 * @param missesBeforeNotAnswering missed offers in a row after which an agent counts as not answering, 1 or more
 * @param autoAnswer whether an offer is to be accepted on the agent's behalf
 * @param serviceLevels the target per type, where there is one
 */
public record WorkgroupRules(
        boolean queueOn,
        ScoreWeights weights,
        Map<InteractionType, Utilization> utilization,
        boolean heldExempt,
        Map<SkillId, SkillRange> skills,
        List<Ring> rings,
        Duration offerTimeout,
        int missesBeforeNotAnswering,
        boolean autoAnswer,
        Map<InteractionType, ServiceLevelTarget> serviceLevels) {

    /** What a workgroup has until it is configured: every default, offers of 30 seconds, three misses. */
    public static final WorkgroupRules DEFAULT = new WorkgroupRules(
            true,
            ScoreWeights.DEFAULT,
            Map.of(),
            false,
            Map.of(),
            List.of(),
            Duration.ofSeconds(30),
            3,
            false,
            Map.of());

    public WorkgroupRules {
        utilization = Map.copyOf(utilization);
        skills = Map.copyOf(skills);
        rings = List.copyOf(rings);
        serviceLevels = Map.copyOf(serviceLevels);
        weights = serviceLevels.values().stream().anyMatch(ServiceLevelTarget::boosts) ? weights.ageing() : weights;
        if (offerTimeout.isNegative() || offerTimeout.isZero() || missesBeforeNotAnswering < 1) {
            throw new IllegalArgumentException("offers of " + offerTimeout + ", misses " + missesBeforeNotAnswering);
        }
        for (int i = 1; i < rings.size(); i++) {
            if (rings.get(i).after().compareTo(rings.get(i - 1).after()) <= 0) {
                throw new IllegalArgumentException("ring " + (i + 1) + " comes before ring " + i);
            }
        }
    }

    Utilization utilizationOf(InteractionType type) {
        return utilization.getOrDefault(type, Utilization.DEFAULT);
    }

    /** What an interaction asks for before anything is relaxed. */
    SkillExpression needsOf(QueuedInteraction interaction) {
        return interaction.needs().orElseGet(this::ownNeeds).within(skills);
    }

    private SkillExpression ownNeeds() {
        return SkillExpression.allOf(skills.keySet().stream()
                .map(skill -> new SkillRequirement(skill, 0))
                .toList());
    }

    /** Everything that is relaxed in a ring: what it relaxes itself, and what all rings before it did. */
    Relaxation relaxationIn(int ring) {
        Relaxation all = Relaxation.NONE;
        for (Ring each : rings.subList(0, ring)) {
            all = all.and(each.relaxation());
        }
        return all;
    }

    /** The ring that holds after so much waiting; 0 is the bull's eye, where everything is asked. */
    int ringAfter(Duration waited) {
        int ring = 0;
        while (ring < rings.size() && rings.get(ring).after().compareTo(waited) <= 0) {
            ring++;
        }
        return ring;
    }
}
