package dev.parley.routing.engine;

import java.time.Duration;

/**
 * The agent an interaction should go to (RT-6), or is meant for (RT-7).
 *
 * @param limit how long after it was queued it waits for that agent alone
 * @param named whether it waits for the agent even if the agent is not fit now, or has refused it; a preferred agent
 *     who is not fit or has refused is not waited for
 */
public record PreferredAgent(AgentId agent, Duration limit, boolean named) {
    /** For a named agent who is waited for as long as it takes. */
    public static final Duration WITHOUT_LIMIT = Duration.ofDays(36_500);

    public PreferredAgent(AgentId agent, Duration limit) {
        this(agent, limit, false);
    }
}
