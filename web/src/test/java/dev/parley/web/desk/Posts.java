package dev.parley.web.desk;

import dev.parley.attachment.AttachmentCard;
import dev.parley.attachment.AttachmentState;
import dev.parley.connector.api.Platform;
import dev.parley.conversation.InteractionState;
import dev.parley.desk.CurrentInteraction;
import dev.parley.desk.DeskAction;
import dev.parley.desk.InteractionCard;
import dev.parley.desk.TimelineEntry;
import dev.parley.desk.TimelineEntry.By;
import dev.parley.desk.TimelineEntry.PostEntry;
import dev.parley.outbound.OutboxKind;
import dev.parley.web.view.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invented posts and interactions for tests. */
public final class Posts {

    public static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private Posts() {}

    static PostView post(long id) {
        return PostView.of(entry(id, false, null, NOW), "", Stamp.of(NOW, ZoneOffset.UTC), PostActions.NONE);
    }

    static PostEntry entry(long id, boolean privately, @Nullable Long inReplyTo, Instant at) {
        return entry(id, privately, inReplyTo, at, List.of());
    }

    /** A file of each shape. */
    static List<AttachmentCard> files() {
        return List.of(
                file(1, AttachmentState.STORED, "image/jpeg", ""),
                file(2, AttachmentState.STORED, "audio/mpeg", ""),
                file(3, AttachmentState.STORED, "video/mp4", ""),
                file(4, AttachmentState.STORED, "application/pdf", ""),
                file(5, AttachmentState.STORED, "image/svg+xml", ""),
                file(6, AttachmentState.WAITING, "", ""),
                file(7, AttachmentState.FAILED, "", "X has it no more."),
                new AttachmentCard(
                        8,
                        "location",
                        AttachmentState.FACTS,
                        "",
                        "",
                        -1,
                        "",
                        Map.of("latitude", "52.5", "longitude", "13.4", "name", "Old mill"),
                        ""),
                new AttachmentCard(
                        9,
                        "contact",
                        AttachmentState.FACTS,
                        "",
                        "",
                        -1,
                        "",
                        Map.of("name", "Ida Berg", "phones", "+49 30 1234, +49 30 99", "emails", "ida@example.org"),
                        ""));
    }

    static AttachmentCard file(long id, AttachmentState state, String type, String problem) {
        return new AttachmentCard(id, "photo", state, type, "chair " + id, 1_572_864, "", Map.of(), problem);
    }

    /** A public post with what can be done to it; even numbers are the company's own. */
    static PostEntry entry(long id, Set<OutboxKind> can) {
        return entry(id, false, null, NOW, List.of(), can);
    }

    static PostEntry entry(
            long id, boolean privately, @Nullable Long inReplyTo, Instant at, List<AttachmentCard> media) {
        return entry(id, privately, inReplyTo, at, media, EnumSet.allOf(OutboxKind.class));
    }

    private static PostEntry entry(
            long id,
            boolean privately,
            @Nullable Long inReplyTo,
            Instant at,
            List<AttachmentCard> media,
            Set<OutboxKind> can) {
        return new PostEntry(
                id,
                "p" + id,
                at,
                id % 2 == 0 ? By.COMPANY : By.CUSTOMER,
                7,
                id % 2 == 0 ? "Noor Haddad" : "Ottilie Brandt",
                "@ottilie_b",
                "",
                id % 2 == 0,
                id % 2 == 0,
                privately,
                "Post number " + id + " about https://example.org/track",
                media,
                inReplyTo,
                0,
                false,
                false,
                false,
                id % 2 == 0,
                false,
                false,
                id % 2 == 0 ? Map.of() : Map.of("Bo", "🎉"),
                id % 2 == 0 ? "" : "👍",
                null,
                null,
                can);
    }

    /** A connected interaction, public, with all rights. */
    public static CurrentInteraction current(List<TimelineEntry> timeline) {
        return new CurrentInteraction(
                card(),
                timeline,
                new CurrentInteraction.ContactCard(
                        7,
                        "Ottilie Brandt",
                        "",
                        List.of(new CurrentInteraction.IdentityCard(Platform.X, "@ottilie_b", "Ottilie", 1240)),
                        false,
                        true),
                List.of(new CurrentInteraction.HistoryItem(5, Platform.X, false, "Earlier", NOW, "Solved", false)),
                Map.of("sentiment", "negative"),
                new CurrentInteraction.WhyMine(
                        "Why you got it",
                        "Longest waiting",
                        null,
                        48,
                        List.of(new CurrentInteraction.Considered("Noor", 0.8, 100, List.of("Skill 3"), true)),
                        List.of("2 agents not available")),
                new CurrentInteraction.Composer(
                        1L,
                        "Ottilie",
                        "Post number 1",
                        List.of("kestrel"),
                        280,
                        10_000,
                        true,
                        null,
                        false,
                        null,
                        null,
                        "A draft",
                        false,
                        NOW,
                        List.of(file(12, AttachmentState.STORED, "image/png", "")),
                        "up to 4 files",
                        "one file"),
                new CurrentInteraction.Outcome(List.of("Solved"), true, null, null),
                EnumSet.complementOf(EnumSet.of(
                        DeskAction.ACCEPT,
                        DeskAction.REJECT,
                        DeskAction.PICK_UP,
                        DeskAction.RESUME,
                        DeskAction.FINISH_WRAP_UP)),
                null,
                "Noor Haddad");
    }

    public static InteractionCard card() {
        return new InteractionCard(
                42,
                4200,
                Platform.X,
                false,
                "Social conversation",
                7,
                "Ottilie Brandt",
                "@ottilie_b",
                "Where is it?",
                2,
                InteractionState.CONNECTED,
                NOW,
                3,
                "Parcels",
                "Kestrel on X",
                NOW.minusSeconds(90),
                NOW.minusSeconds(90),
                Duration.ofMinutes(2),
                NOW.plusSeconds(20),
                null,
                NOW,
                true,
                9L,
                Map.of("sentiment", "negative"));
    }
}
