package dev.parley.administration;

import dev.parley.security.Role;
import dev.parley.workforce.AgentState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user in the list.
 *
 * @param reason why away; null where none is given
 * @param stateSince null for who never logged in
 */
public record UserLine(
        long id,
        String login,
        String name,
        Role role,
        boolean enabled,
        boolean hasPassword,
        AgentState state,
        @Nullable String reason,
        @Nullable Instant stateSince,
        List<String> workgroups,
        Set<String> licences) {}
