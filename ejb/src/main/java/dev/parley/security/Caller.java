package dev.parley.security;

import java.util.Set;

/**
 * Who asks, for checks in use cases: the user, the rights held, the workgroups belonged to, and where the request
 * came from (for the audit log).
 */
public record Caller(long userId, String name, Set<Right> rights, Set<Long> workgroups, String origin) {

    public Caller {
        rights = Set.copyOf(rights);
        workgroups = Set.copyOf(workgroups);
    }

    public boolean has(Right right) {
        return rights.contains(right);
    }

    /** Refuses when the right is missing, in words. */
    public void require(Right right) {
        if (!has(right)) {
            throw new dev.parley.shared.RefusedException("You need the right “" + right.label() + "” for this.");
        }
    }
}
