package dev.parley.web.desk;

import dev.parley.desk.CurrentInteraction;
import dev.parley.desk.DeskAction;
import dev.parley.desk.TimelineEntry.PostEntry;
import dev.parley.web.view.Stamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reply box.
 *
 * @param open whether anything can be written now
 * @param to PUBLIC, PRIVATE or INTERNAL: where the words go at first
 * @param weighted whether public lengths count as X counts them
 * @param publicFiles which files a public reply can have, in words
 * @param privateFiles which files a private message can have, in words
 * @param offersTemplates whether a template can be sent although a free text is possible
 * @param templates whether approved templates take the place of a free text
 * @param reason why the box is closed, or a warning while it is open; empty without either
 */
public record ComposerView(
        boolean open,
        boolean toPublic,
        boolean toPrivate,
        boolean toNote,
        String to,
        String person,
        String platform,
        @Nullable Long replyTo,
        String quote,
        List<String> handles,
        int publicLimit,
        int privateLimit,
        boolean weighted,
        String text,
        String saved,
        List<MediaView> files,
        String publicFiles,
        String privateFiles,
        boolean offersTemplates,
        boolean templates,
        String reason) {

    static ComposerView of(CurrentInteraction current, @Nullable Long replyTo, Instant now, ZoneId zone) {
        var composer = current.composer();
        boolean toPublic = current.can(DeskAction.REPLY_PUBLIC);
        boolean toPrivate = current.can(DeskAction.REPLY_PRIVATE) && composer.shut() == null;
        boolean toNote = current.can(DeskAction.NOTE);
        boolean chosen = replyTo != null && composer.replyTo() != null && !replyTo.equals(composer.replyTo());
        return new ComposerView(
                toPublic || toPrivate || toNote,
                toPublic,
                toPrivate,
                toNote,
                startsWith(composer.draftPrivate(), toPublic, toPrivate),
                current.card().contactName(),
                current.card().platform().label(),
                chosen ? replyTo : composer.replyTo(),
                chosen ? textOf(current, replyTo) : composer.replyToText(),
                composer.replyHandles().stream()
                        .map(handle -> handle.startsWith("@") ? handle : "@" + handle)
                        .toList(),
                composer.publicLimit(),
                composer.privateLimit(),
                composer.weighted(),
                composer.draftText(),
                saved(composer.draftSavedAt(), zone),
                MediaView.of(composer.files()),
                composer.publicFiles(),
                composer.privateFiles(),
                composer.shut() == null && current.can(DeskAction.SEND_TEMPLATE),
                composer.shut() != null && current.can(DeskAction.SEND_TEMPLATE),
                reason(current, now, zone));
    }

    private static String startsWith(boolean draftPrivate, boolean toPublic, boolean toPrivate) {
        if (draftPrivate && toPrivate || !toPublic && toPrivate) {
            return "PRIVATE";
        }
        return toPublic ? "PUBLIC" : "INTERNAL";
    }

    private static String textOf(CurrentInteraction current, @Nullable Long postId) {
        return current.timeline().stream()
                .filter(entry -> entry instanceof PostEntry post && postId != null && post.id() == postId)
                .map(entry -> PostView.shortened(((PostEntry) entry).text()))
                .findFirst()
                .orElse("");
    }

    static String saved(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : "Draft saved " + Stamp.of(at, zone).words();
    }

    private static String reason(CurrentInteraction current, Instant now, ZoneId zone) {
        String blocked = current.composer().blocked();
        if (blocked != null) {
            return blocked;
        }
        return switch (current.card().state()) {
            case BUFFERED -> "This is held back until the customer has finished writing.";
            case QUEUED -> "This waits in the queue. Pick it up to answer.";
            case ALERTING -> "This is being offered. Pick it up to answer.";
            case HELD -> "This is on hold. Resume it to answer; a note is possible now.";
            case PARKED -> "This is parked. Pick it up to answer; a note is possible now.";
            case WRAP_UP -> "This has ended. Choose the disposition and finish; a note is possible now.";
            case DISCONNECTED -> "This interaction has ended. A new post of the customer opens another one.";
            case CONNECTED -> current.can(DeskAction.NOTE) ? window(current, now, zone) : "A colleague works on this.";
        };
    }

    /** Until when the platform takes a free text, or why it takes none now (AG-6). */
    private static String window(CurrentInteraction current, Instant now, ZoneId zone) {
        var composer = current.composer();
        Instant closes = composer.windowClosesAt();
        if (closes == null) {
            return composer.shut() == null ? "" : composer.shut();
        }
        String moment = Stamp.exact(closes, now, zone).words();
        if (composer.shut() != null) {
            return composer.shut() + " The time was over at " + moment + ".";
        }
        return composer.humanAgent()
                ? "More than 24 hours have passed: your text goes out as written by a person (Human Agent), until "
                        + moment + "."
                : "You can answer until " + moment + ".";
    }

    /** Whether files can go with what is written. */
    public boolean takesFiles() {
        return toPublic || toPrivate;
    }

    public boolean isPrivate() {
        return to.equals("PRIVATE");
    }

    public boolean isPublic() {
        return to.equals("PUBLIC");
    }

    public boolean isInternal() {
        return to.equals("INTERNAL");
    }
}
