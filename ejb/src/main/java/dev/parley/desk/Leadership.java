package dev.parley.desk;

import dev.parley.security.Caller;
import dev.parley.security.Role;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Predicate;

/** Whom a supervisor leads: those of the own workgroups, and an administrator leads all (SE-1). */
@ApplicationScoped
class Leadership {

    @Inject
    Workforce workforce;

    boolean isAdministrator(Caller caller) {
        return workforce.getUser(caller.userId()).role() == Role.ADMINISTRATOR;
    }

    /** Tells of agents whether the caller leads them. */
    Predicate<User> of(Caller caller) {
        boolean all = isAdministrator(caller);
        return agent -> all || agent.memberships().keySet().stream().anyMatch(caller.workgroups()::contains);
    }
}
