package dev.parley.routing.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** An agent as a test words them: a member of the support workgroup with nothing more. */
final class ProfileDraft {

    private final Map<WorkgroupId, Boolean> memberships = new HashMap<>(Map.of(Scene.SUPPORT, true));
    private final Map<SkillId, SkillLevel> skills = new HashMap<>();
    private final Map<InteractionType, Utilization> utilization = new HashMap<>();
    private final Set<AccessLicence> user = new HashSet<>();
    private final Set<AccessLicence> station = new HashSet<>();
    private int cost;

    ProfileDraft member(WorkgroupId workgroup, boolean activated) {
        memberships.put(workgroup, activated);
        return this;
    }

    ProfileDraft notIn(WorkgroupId workgroup) {
        memberships.remove(workgroup);
        return this;
    }

    ProfileDraft skill(SkillId skill, int proficiency, int desire) {
        skills.put(skill, new SkillLevel(proficiency, desire));
        return this;
    }

    ProfileDraft utilization(InteractionType type, int percent, int most) {
        utilization.put(type, new Utilization(percent, most));
        return this;
    }

    ProfileDraft userLicence(AccessLicence licence) {
        user.add(licence);
        return this;
    }

    ProfileDraft stationLicence(AccessLicence licence) {
        station.add(licence);
        return this;
    }

    ProfileDraft cost(int value) {
        cost = value;
        return this;
    }

    AgentProfile build() {
        return new AgentProfile(memberships, skills, cost, utilization, user, station);
    }
}
