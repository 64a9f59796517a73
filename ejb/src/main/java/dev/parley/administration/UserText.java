package dev.parley.administration;

import dev.parley.security.Right;
import dev.parley.workforce.UserProfile;
import dev.parley.workforce.Utilization;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A user for the audit log and for previews: with names instead of IDs, always in the same order. */
public record UserText(
        String login,
        String name,
        String role,
        String rights,
        boolean enabled,
        boolean newPasswordAtLogIn,
        int cost,
        String workgroups,
        String skills,
        String utilization,
        String licences) {

    static UserText of(UserProfile profile, Directory directory) {
        return new UserText(
                profile.login(),
                profile.displayName(),
                profile.role().label(),
                profile.rights().stream().sorted().map(Right::label).collect(Collectors.joining(", ")),
                profile.enabled(),
                profile.passwordDue(),
                profile.cost(),
                profile.memberships().entrySet().stream()
                        .map(entry ->
                                directory.workgroupName(entry.getKey()) + (entry.getValue() ? "" : " (not activated)"))
                        .sorted()
                        .collect(Collectors.joining(", ")),
                profile.skills().entrySet().stream()
                        .map(entry -> directory.skillName(entry.getKey()) + ":"
                                + entry.getValue().proficiency() + ":"
                                + entry.getValue().desire())
                        .sorted()
                        .collect(Collectors.joining(", ")),
                ByType.words(profile.utilization(), UserText::rate),
                String.join(", ", new TreeSet<>(profile.licences())));
    }

    static String rate(Utilization rate) {
        return rate.percent() + " %, " + rate.maximum() + " at once";
    }
}
