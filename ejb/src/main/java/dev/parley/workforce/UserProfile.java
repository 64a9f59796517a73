package dev.parley.workforce;

import dev.parley.security.Right;
import dev.parley.security.Role;
import java.util.Map;
import java.util.Set;

/**
 * All that an administrator sets about a user, but the password (SE-7).
 *
 * @param rights single rights on top of those that the role brings
 * @param memberships workgroups by ID, and whether the user is activated in each
 * @param passwordDue whether a new password has to be chosen at the next log-in
 * @param utilization only where it differs from the workgroup's
 */
public record UserProfile(
        String login,
        String displayName,
        Role role,
        Set<Right> rights,
        boolean enabled,
        boolean passwordDue,
        int cost,
        Map<Long, Boolean> memberships,
        Map<Long, SkillLevel> skills,
        Map<InteractionType, Utilization> utilization,
        Set<String> licences) {

    public UserProfile {
        rights = Set.copyOf(rights);
        memberships = Map.copyOf(memberships);
        skills = Map.copyOf(skills);
        utilization = Map.copyOf(utilization);
        licences = Set.copyOf(licences);
    }

    /** The same person with other workgroups, skills, licences and switch. */
    public UserProfile with(
            Map<Long, Boolean> otherMemberships,
            Map<Long, SkillLevel> otherSkills,
            Set<String> otherLicences,
            boolean on) {
        return new UserProfile(
                login,
                displayName,
                role,
                rights,
                on,
                passwordDue,
                cost,
                otherMemberships,
                otherSkills,
                utilization,
                otherLicences);
    }

    /** The same person, who has to choose a new password at the next log-in. */
    public UserProfile withPasswordDue() {
        return new UserProfile(
                login, displayName, role, rights, enabled, true, cost, memberships, skills, utilization, licences);
    }

    public boolean isActiveAdministrator() {
        return enabled && role == Role.ADMINISTRATOR;
    }
}
