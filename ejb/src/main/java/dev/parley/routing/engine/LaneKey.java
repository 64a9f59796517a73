package dev.parley.routing.engine;

import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What the interactions of one lane have in common; the order of two such interactions at the same stage never changes
 * as they wait.
 *
 * @param audience the workgroups whose members may take them
 */
record LaneKey(
        InteractionType type,
        Optional<AccessLicence> licence,
        SkillExpression needs,
        SortedSet<WorkgroupId> audience,
        boolean boosted) {

    /** Why an agent can never serve the lane as configured, or null where they can. */
    @Nullable
    ExclusionReason unfitness(AgentProfile agent, WorkgroupRules rules) {
        if (!rules.queueOn()) {
            return ExclusionReason.QUEUE_OFF;
        }
        if (audience.stream().noneMatch(agent::activatedIn)) {
            return ExclusionReason.NOT_ACTIVATED;
        }
        if (licence.isPresent() && !agent.holds(licence.get())) {
            return ExclusionReason.NO_LICENCE;
        }
        return needs.isMetBy(agent.skills()) ? null : ExclusionReason.NO_SKILL;
    }
}
