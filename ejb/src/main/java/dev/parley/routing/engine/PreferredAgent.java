package dev.parley.routing.engine;

import java.time.Duration;

/**
 * The agent an interaction should go to (RT-6).
 *
 * @param limit how long after it was queued it waits for that agent alone
 */
public record PreferredAgent(AgentId agent, Duration limit) {}
