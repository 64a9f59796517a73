package dev.parley.desk;

import dev.parley.attachment.AttachmentCard;
import dev.parley.connector.api.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * <em>Current Interaction</em> (AG-1): conversation, contact, history, attached data and what can be done.
 *
 * @param pickUpRefusal why the reader may not pick it up although it could be picked up, in words; null otherwise
 */
public record CurrentInteraction(
        InteractionCard card,
        List<TimelineEntry> timeline,
        ContactCard contact,
        List<HistoryItem> history,
        Map<String, String> attachedData,
        @Nullable WhyMine why,
        Composer composer,
        Outcome outcome,
        Set<DeskAction> actions,
        @Nullable String pickUpRefusal,
        @Nullable String agentName) {

    public boolean can(DeskAction action) {
        return actions.contains(action);
    }

    /**
     * The person who writes.
     *
     * @param blocked whether the person lives where no WhatsApp message goes (CH-10)
     * @param canBlock whether that means something here, and the one who looks may change it
     */
    public record ContactCard(
            long id, String name, String avatarUrl, List<IdentityCard> identities, boolean blocked, boolean canBlock) {}

    /** @param followers number, or -1 when unknown */
    public record IdentityCard(Platform platform, String handle, String name, long followers) {}

    /** An earlier interaction of the contact. */
    public record HistoryItem(
            long interactionId,
            Platform platform,
            boolean privately,
            String preview,
            Instant at,
            String state,
            boolean current) {}

    /**
     * Why this agent got it (RT-4).
     *
     * @param title what it explains, seen by the one who reads it
     * @param rule the rule that chose, or who did, in words
     * @param at when somebody chose by hand; null where the router did
     * @param waited how long it waited, in seconds
     * @param candidates who or what was considered, the chosen one first
     * @param exclusions why others were not considered, in words with numbers
     */
    public record WhyMine(
            String title,
            String rule,
            @Nullable Instant at,
            long waited,
            List<Considered> candidates,
            List<String> exclusions) {}

    /** @param share score relative to the best, 0 to 100 */
    public record Considered(String name, double score, int share, List<String> terms, boolean chosen) {}

    /**
     * What the reply box offers.
     *
     * @param replyTo the post that a reply answers: its row, author and text; null where there is none
     * @param publicLimit longest public reply
     * @param privateLimit longest private message in characters
     * @param weighted whether public lengths count as X counts them
     * @param windowClosesAt until when a free text may be sent; null where there is no such limit
     * @param humanAgent whether that is the platform's longer window, for what a person writes
     * @param shut why no free text can be written at all now, in words; null when one can
     * @param blocked why nothing can be sent now, in words; null when sending works
     * @param draftText what the agent had typed
     * @param draftPrivate whether that was to be a private message
     * @param files what the agent has attached
     * @param publicFiles which files a public reply can have, in words
     * @param privateFiles which files a private message can have, in words
     */
    public record Composer(
            @Nullable Long replyTo,
            String replyToAuthor,
            String replyToText,
            List<String> replyHandles,
            int publicLimit,
            int privateLimit,
            boolean weighted,
            @Nullable Instant windowClosesAt,
            boolean humanAgent,
            @Nullable String shut,
            @Nullable String blocked,
            String draftText,
            boolean draftPrivate,
            @Nullable Instant draftSavedAt,
            List<AttachmentCard> files,
            String publicFiles,
            String privateFiles) {}

    /** Outcomes that can be recorded, and whether one must be. */
    public record Outcome(
            List<String> dispositions,
            boolean required,
            @Nullable String chosen,
            @Nullable String note) {}
}
