package dev.parley.workforce;

import java.util.Set;

/**
 * Someone whose password was right.
 *
 * @param groups the role and the rights under the names that the container's role checks use
 * @param passwordDue whether a new password has to be chosen first
 */
public record LoggedIn(long userId, String login, Set<String> groups, boolean passwordDue) {

    public LoggedIn {
        groups = Set.copyOf(groups);
    }
}
