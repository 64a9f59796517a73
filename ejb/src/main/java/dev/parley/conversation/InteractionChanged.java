package dev.parley.conversation;

import org.jspecify.annotations.Nullable;

/**
 * CDI event of RT-10: something happened to an interaction. Fired inside the transaction, to be observed after its
 * success.
 */
public record InteractionChanged(
        long interactionId,
        long conversationId,
        EventKind kind,
        @Nullable Long agentId,
        @Nullable Long formerAgentId) {}
