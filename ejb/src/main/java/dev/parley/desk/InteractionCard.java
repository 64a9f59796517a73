package dev.parley.desk;

import dev.parley.connector.api.Platform;
import dev.parley.conversation.InteractionState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interaction in a list (AG-1).
 *
 * @param typeLabel the type in words: Social conversation or Social direct message
 * @param privately whether one person sees the conversation, not everyone
 * @param contactName who wrote
 * @param handle the handle, with {@code @} where the platform has one
 * @param preview the last text, shortened
 * @param unread posts that the agent has not seen
 * @param waitingSince since when the customer waits for an answer; null when the company had the last word
 * @param target time in which the workgroup promises an answer
 * @param attached attached data that lists show (sentiment and the like)
 */
public record InteractionCard(
        long id,
        long conversationId,
        Platform platform,
        boolean privately,
        String typeLabel,
        long contactId,
        String contactName,
        String handle,
        String preview,
        int unread,
        InteractionState state,
        Instant stateSince,
        long workgroupId,
        String workgroup,
        String channel,
        Instant queuedAt,
        @Nullable Instant waitingSince,
        Duration target,
        @Nullable Instant offerExpiresAt,
        @Nullable Instant parkedUntil,
        Instant lastPostAt,
        boolean test,
        @Nullable Long agentId,
        Map<String, String> attached) {

    /** When the answer is due; null when nobody waits for one. */
    public @Nullable Instant dueAt() {
        return waitingSince == null ? null : waitingSince.plus(target);
    }
}
