package dev.parley.administration;

import dev.parley.security.Right;
import dev.parley.security.Role;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.SkillLevel;
import dev.parley.workforce.UserProfile;
import dev.parley.workforce.Utilization;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A user as entered.
 *
 * @param skills proficiency and desire by skill
 * @param rates where the user differs from the workgroup
 * @param passwordDue whether a new password has to be chosen at the next log-in
 * @param password a new one; empty to leave it
 */
public record UserDraft(
        String login,
        String displayName,
        Role role,
        Set<Right> rights,
        boolean enabled,
        boolean passwordDue,
        int cost,
        Map<Long, Boolean> memberships,
        Map<Long, PairDraft> skills,
        Map<InteractionType, RateDraft> rates,
        Set<String> licences,
        String password) {

    public UserDraft {
        rights = Set.copyOf(rights);
        memberships = Map.copyOf(memberships);
        skills = Map.copyOf(skills);
        rates = Map.copyOf(rates);
        licences = Set.copyOf(licences);
    }

    /** The profile of a draft without problems. */
    UserProfile profile() {
        Map<Long, SkillLevel> levels = new HashMap<>();
        skills.forEach((skill, pair) -> levels.put(skill, new SkillLevel(pair.first(), pair.second())));
        Map<InteractionType, Utilization> utilization = new EnumMap<>(InteractionType.class);
        rates.forEach((type, rate) -> utilization.put(type, new Utilization(rate.percent(), rate.maximum())));
        return new UserProfile(
                login,
                displayName,
                role,
                rights,
                enabled,
                passwordDue,
                cost,
                memberships,
                levels,
                utilization,
                licences);
    }

    boolean isActiveAdministrator() {
        return enabled && role == Role.ADMINISTRATOR;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "UserDraft[" + login + "]";
    }
}
