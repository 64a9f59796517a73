package dev.parley.routing.engine;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the interactions of one lane have in common; the order of two such interactions never changes as they wait. */
record LaneKey(InteractionType type, Optional<AccessLicence> licence, Set<SkillRequirement> requirements) {

    static LaneKey of(QueuedInteraction interaction) {
        return new LaneKey(interaction.type(), interaction.licence(), interaction.requirements());
    }

    /** Why an agent can never serve the lane as configured, or null where they can. */
    @Nullable
    ExclusionReason unfitness(AgentProfile agent, Workgroup workgroup) {
        if (!agent.activatedIn(workgroup.id)) {
            return ExclusionReason.NOT_ACTIVATED;
        }
        if (licence.isPresent() && !agent.holds(licence.get())) {
            return ExclusionReason.NO_LICENCE;
        }
        boolean skilled = requirements.stream().allMatch(required -> meets(agent, required, workgroup.rules));
        return skilled ? null : ExclusionReason.NO_SKILL;
    }

    private static boolean meets(AgentProfile agent, SkillRequirement required, WorkgroupRules rules) {
        SkillLevel level = agent.skills().get(required.skill());
        return level != null && level.proficiency() >= required.minimum() && rules.inRange(level.proficiency());
    }

    /** The skill value of a fit agent: the mean over the required skills, 0 where none is required. */
    double skillOf(AgentProfile agent, ScoreWeights weights) {
        double sum = 0;
        for (SkillRequirement required : requirements) {
            SkillLevel level = agent.skills().get(required.skill());
            sum += level == null ? 0 : weights.skillOf(level);
        }
        return requirements.isEmpty() ? 0 : sum / requirements.size();
    }
}
