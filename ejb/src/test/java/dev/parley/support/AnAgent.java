package dev.parley.support;

import dev.parley.security.Role;
import dev.parley.workforce.AgentSession;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.User;
import dev.parley.workforce.Workgroup;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An agent with a state, for a test. */
public final class AnAgent {

    private final String name;
    private final List<Workgroup> groups = new ArrayList<>();
    private Role role = Role.AGENT;
    private AgentState state = AgentState.OFFLINE;
    private @Nullable String reason;
    private Instant since = Fixtures.NOON;

    AnAgent(String name) {
        this.name = name;
    }

    public AnAgent of(Workgroup group) {
        groups.add(group);
        return this;
    }

    public AnAgent withRole(Role newRole) {
        role = newRole;
        return this;
    }

    public AnAgent whoIs(AgentState newState, @Nullable String why, Instant from) {
        state = newState;
        reason = why;
        since = from;
        return this;
    }

    public User in(EntityManager entities) {
        User user = new User(name.toLowerCase(Locale.ROOT), name, "-", role, since);
        groups.forEach(user::join);
        entities.persist(user);
        AgentSession session = new AgentSession(user.id(), since);
        session.become(state, reason, since);
        entities.persist(session);
        return user;
    }
}
