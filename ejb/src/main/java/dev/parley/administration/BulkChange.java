package dev.parley.administration;

import dev.parley.workforce.SkillLevel;
import dev.parley.workforce.UserProfile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * One and the same change for several users; 0 and empty mean that this is left as it is.
 *
 * @param users IDs of those who are changed
 * @param joins workgroup that they become members of
 * @param leaves workgroup that they leave
 * @param learns skill that they get, with the level
 * @param forgets skill that they lose
 * @param licence that they get
 * @param withoutLicence that they lose
 * @param passwordDue whether they have to choose a new password at the next log-in
 */
public record BulkChange(
        Set<Long> users,
        long joins,
        long leaves,
        long learns,
        PairDraft level,
        long forgets,
        String licence,
        String withoutLicence,
        Access access,
        boolean passwordDue) {

    /** Whether the users may log in. */
    public enum Access {
        AS_IT_IS("Leave as it is"),
        ENABLED("Enable"),
        DISABLED("Disable");

        private final String label;

        Access(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public BulkChange {
        users = Set.copyOf(users);
    }

    /** A change that changes nothing. */
    public static BulkChange none(Set<Long> users) {
        return new BulkChange(users, 0, 0, 0, new PairDraft(0, 0), 0, "", "", Access.AS_IT_IS, false);
    }

    UserProfile applied(UserProfile profile) {
        Map<Long, Boolean> memberships = new HashMap<>(profile.memberships());
        if (joins != 0) {
            memberships.putIfAbsent(joins, true);
        }
        memberships.remove(leaves);
        Map<Long, SkillLevel> skills = new HashMap<>(profile.skills());
        if (learns != 0) {
            skills.put(learns, new SkillLevel(level.first(), level.second()));
        }
        skills.remove(forgets);
        Set<String> licences = new HashSet<>(profile.licences());
        if (!licence.isEmpty()) {
            licences.add(licence);
        }
        licences.remove(withoutLicence);
        boolean enabled = access == Access.AS_IT_IS ? profile.enabled() : access == Access.ENABLED;
        UserProfile changed = profile.with(memberships, skills, licences, enabled);
        return passwordDue ? changed.withPasswordDue() : changed;
    }
}
