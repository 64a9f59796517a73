package dev.parley.workforce;

import java.util.List;
import java.util.Map;

/** All that an administrator sets about a workgroup, but its members. */
public record WorkgroupSettings(
        String name,
        boolean acdOn,
        int offerTimeoutSeconds,
        int missesBeforeNotAnswering,
        boolean autoAnswer,
        int wrapUpSeconds,
        boolean dispositionRequired,
        boolean pickUpAllowed,
        boolean holdExempt,
        int preferredAgentSeconds,
        ScoreWeights weights,
        Map<InteractionType, Utilization> utilization,
        Map<InteractionType, ServiceLevel> serviceLevels,
        Map<Long, SkillRange> skills,
        List<RingSettings> rings) {

    public WorkgroupSettings {
        utilization = Map.copyOf(utilization);
        serviceLevels = Map.copyOf(serviceLevels);
        skills = Map.copyOf(skills);
        rings = List.copyOf(rings);
    }
}
