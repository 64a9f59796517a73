package dev.parley.routing.engine;

import java.util.Map;
import java.util.Set;

/**
 * What is configured for an agent.
 *
 * @param memberships the agent's workgroups, and whether the agent is activated in each
 * @param cost what the agent costs, in any unit that all agents share
 * @param utilization the agent's own values, which win over those of any workgroup
 * @param userLicences access licences of the user
 * @param stationLicences access licences of the station the user is logged in at; either place is enough (RT-2)
 */
public record AgentProfile(
        Map<WorkgroupId, Boolean> memberships,
        Map<SkillId, SkillLevel> skills,
        int cost,
        Map<InteractionType, Utilization> utilization,
        Set<AccessLicence> userLicences,
        Set<AccessLicence> stationLicences) {

    /** An agent of whom nothing is known: in no workgroup, so never offered anything. */
    public static final AgentProfile NONE = new AgentProfile(Map.of(), Map.of(), 0, Map.of(), Set.of(), Set.of());

    public AgentProfile {
        memberships = Map.copyOf(memberships);
        skills = Map.copyOf(skills);
        utilization = Map.copyOf(utilization);
        userLicences = Set.copyOf(userLicences);
        stationLicences = Set.copyOf(stationLicences);
    }

    boolean activatedIn(WorkgroupId workgroup) {
        return memberships.getOrDefault(workgroup, false);
    }

    boolean holds(AccessLicence licence) {
        return userLicences.contains(licence) || stationLicences.contains(licence);
    }

    Utilization utilizationOf(InteractionType type, WorkgroupRules offering) {
        Utilization own = utilization.get(type);
        return own == null ? offering.utilizationOf(type) : own;
    }
}
