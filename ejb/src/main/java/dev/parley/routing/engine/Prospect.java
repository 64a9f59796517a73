package dev.parley.routing.engine;

import java.util.Optional;

/**
 * What would become of an interaction that came now.
 *
 * @param agent who would be offered it; empty where it would wait
 * @param waitsFor the agent it is meant for or prefers, as long as it would wait for that one alone
 * @param ahead how many with the same needs would go first, where it would wait
 * @param explanation why; without candidates where it would wait
 */
public record Prospect(Optional<AgentId> agent, Optional<AgentId> waitsFor, int ahead, Explanation explanation) {}
