package dev.parley.workforce;

import java.util.Set;

/**
 * Someone whose password was right.
 *
 * @param groups the role and the rights under the names that the container's role checks use
 */
public record LoggedIn(long userId, String login, Set<String> groups) {

    public LoggedIn {
        groups = Set.copyOf(groups);
    }
}
