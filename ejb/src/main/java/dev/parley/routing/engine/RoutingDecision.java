package dev.parley.routing.engine;

import java.time.Instant;

/** What the engine decided. The caller commits each by conditional update, in the order given. */
public sealed interface RoutingDecision {

    /**
     * Alert this agent.
     *
     * @param expiresAt when the engine takes the offer back if nobody answers
     * @param autoAnswer whether the offer is to be accepted on the agent's behalf
     */
    record Offer(
            InteractionId interaction,
            AgentId agent,
            WorkgroupId workgroup,
            Instant at,
            Instant expiresAt,
            boolean autoAnswer,
            Explanation explanation)
            implements RoutingDecision {}

    /** Stop alerting this agent. */
    record OfferWithdrawn(InteractionId interaction, AgentId agent, WithdrawalReason reason, Instant at)
            implements RoutingDecision {}

    /**
     * The interaction waits again.
     *
     * @param queuedAt since when: as before, a failed offer costs no waiting time
     */
    record Requeued(InteractionId interaction, Instant queuedAt, Instant at) implements RoutingDecision {}

    /** The agent missed too many offers in a row and gets no more until available again. */
    record AgentNotAnswering(AgentId agent, int misses, Instant at) implements RoutingDecision {}
}
