package dev.parley.desk;

import dev.parley.attachment.AttachmentCard;
import dev.parley.connector.api.PlatformChange.DeliveryState;
import dev.parley.outbound.OutboxKind;
import dev.parley.outbound.OutboxState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One line of a conversation. */
public sealed interface TimelineEntry {

    Instant at();

    /**
     * A post that is on the platform.
     *
     * @param by who wrote it
     * @param authorName name that people read; for our own replies the agent's, where it is known
     * @param handle handle with {@code @}, or empty
     * @param sentHere whether an agent wrote it in Parley
     * @param mine whether the viewing agent wrote it
     * @param inReplyTo the post of the same conversation that it answers, or null
     * @param depth how deep it is nested below the first post, from 0
     * @param reactions what others reacted with, by who they are
     * @param ownReaction what the company reacted with, or empty
     * @param delivery how far what we sent has come, where the platform tells; null for what others wrote
     * @param can what the viewing agent may do to it now
     */
    record PostEntry(
            long id,
            String platformId,
            Instant at,
            By by,
            long authorId,
            String authorName,
            String handle,
            String avatarUrl,
            boolean sentHere,
            boolean mine,
            boolean privately,
            String text,
            List<AttachmentCard> media,
            @Nullable Long inReplyTo,
            int depth,
            boolean liked,
            boolean reposted,
            boolean hidden,
            boolean edited,
            boolean deleted,
            boolean unread,
            Map<String, String> reactions,
            String ownReaction,
            @Nullable DeliveryState delivery,
            @Nullable String deliveryProblem,
            Set<OutboxKind> can)
            implements TimelineEntry {}

    /**
     * A reply or action that is not on the platform (yet), with its delivery state (AG-9).
     *
     * @param tooLate whether it was refused because the customer wrote too long ago
     */
    record OutgoingEntry(
            long id,
            Instant at,
            long authorId,
            String authorName,
            boolean mine,
            boolean privately,
            String text,
            List<AttachmentCard> media,
            String action,
            OutboxState state,
            int attempts,
            @Nullable String problem,
            boolean tooLate)
            implements TimelineEntry {}

    /** A note that only colleagues see. */
    record NoteEntry(long id, Instant at, long authorId, String authorName, boolean mine, String text)
            implements TimelineEntry {}

    /** Something that happened to the interaction, in words. */
    record EventEntry(Instant at, String words) implements TimelineEntry {}

    /** Which side wrote a post. */
    enum By {
        CUSTOMER,
        COMPANY
    }
}
