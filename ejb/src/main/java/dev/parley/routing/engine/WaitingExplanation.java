package dev.parley.routing.engine;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Why an interaction waits.
 *
 * @param waited time in queue so far
 * @param ahead interactions with the same needs that go first
 * @param ring how many rings have relaxed what it asks for
 * @param reservedFor the agent it waits for alone
 * @param offeredTo the agent who is being alerted
 * @param exclusions members of the workgroup who may not take it now, counted by reason; reasons with none are absent
 */
public record WaitingExplanation(
        InteractionId interaction,
        Duration waited,
        int ahead,
        int ring,
        Optional<AgentId> reservedFor,
        Optional<AgentId> offeredTo,
        Map<ExclusionReason, Integer> exclusions) {
    public WaitingExplanation {
        exclusions = Map.copyOf(exclusions);
    }
}
