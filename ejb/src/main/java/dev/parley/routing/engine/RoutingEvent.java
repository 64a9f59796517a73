package dev.parley.routing.engine;

import java.time.Instant;
import java.util.Map;

/**
 * What the engine is told. Events about something unknown are harmless: an unknown agent has no workgroup, an unknown
 * workgroup has the default rules, and a late answer to an offer that is gone changes nothing.
 */
public sealed interface RoutingEvent {

    /** A workgroup was created or changed. */
    record WorkgroupConfigured(WorkgroupId workgroup, WorkgroupRules rules) implements RoutingEvent {}

    /** An agent was created or changed, or sat down at another station. Offers that no longer fit are withdrawn. */
    record AgentConfigured(AgentId agent, AgentProfile profile) implements RoutingEvent {}

    /** An agent is no more. */
    record AgentRemoved(AgentId agent) implements RoutingEvent {}

    /**
     * An agent is logged in and available.
     *
     * @param since when the agent's time available starts: now, or at recovery the later of becoming available and of
     *     the last interaction's start or end
     * @param misses what was missed so far
     */
    record AgentAvailable(AgentId agent, Instant since, Misses misses) implements RoutingEvent {}

    /** An agent is away, in follow-up, not answering or logged off. Open offers to the agent are withdrawn. */
    record AgentUnavailable(AgentId agent) implements RoutingEvent {}

    /**
     * An interaction waits. One that was waiting, alerting or assigned before leaves that place first, so this also
     * tells of a changed priority, a transfer to a queue, or a handover.
     *
     * @param refusals who rejected or missed it, each with the end of the pause; past ones too, because a refusal also
     *     ends the wait for a preferred agent
     */
    record InteractionQueued(QueuedInteraction interaction, Map<AgentId, Instant> refusals) implements RoutingEvent {
        public InteractionQueued {
            refusals = Map.copyOf(refusals);
        }

        /** A fresh interaction that nobody has refused. */
        public InteractionQueued(QueuedInteraction interaction) {
            this(interaction, Map.of());
        }
    }

    /** An interaction needs no routing any more: closed, parked, picked up elsewhere. Frees its agent, if any. */
    record InteractionRemoved(InteractionId interaction) implements RoutingEvent {}

    /** An offer that was made before this engine started (recovery). Follows the interaction's own event. */
    record OfferRestored(InteractionId interaction, AgentId agent, Instant offeredAt, Instant expiresAt)
            implements RoutingEvent {}

    /** The agent took the offer: the interaction is assigned. */
    record OfferAccepted(InteractionId interaction, AgentId agent) implements RoutingEvent {}

    /** The agent declined the offer. */
    record OfferRejected(InteractionId interaction, AgentId agent) implements RoutingEvent {}

    /** The offer went unanswered. Needed only where somebody else notices before the engine's own tick. */
    record OfferMissed(InteractionId interaction, AgentId agent) implements RoutingEvent {}

    /** An assigned interaction left its agent: disconnected, closed, transferred. */
    record AssignmentEnded(InteractionId interaction) implements RoutingEvent {}

    /**
     * An agent has an interaction that the engine did not decide: recovery, transfer, manual pick-up. May exceed the
     * agent's capacity; the engine then offers nothing until it fits again.
     *
     * @param share how the agent has it
     * @param since when the agent got it
     */
    record LoadReported(
            InteractionId interaction,
            AgentId agent,
            WorkgroupId workgroup,
            InteractionType type,
            Share share,
            Instant since)
            implements RoutingEvent {}

    /** An assigned interaction was put on hold or taken back. */
    record HeldChanged(InteractionId interaction, boolean held) implements RoutingEvent {}
}
