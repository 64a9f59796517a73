package dev.parley.workforce;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long an agent was in a state. @param until null while it lasts */
public record StateSpan(
        AgentState state,
        @Nullable String reason,
        Instant since,
        @Nullable Instant until) {}
