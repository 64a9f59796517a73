package dev.parley.web.desk;

import dev.parley.conversation.InteractionState;
import dev.parley.desk.CurrentInteraction;
import dev.parley.desk.CurrentInteraction.Outcome;
import dev.parley.desk.DeskAction;
import dev.parley.web.htmx.DomId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The current interaction.
 *
 * @param also who works on it, when that is not the reader, or why the reader cannot pick it up; empty otherwise
 * @param pickUpRefusal why the reader cannot pick it up, in words; empty otherwise
 */
public record CurrentView(
        long id,
        long conversationId,
        CardView card,
        String stateLabel,
        String also,
        TimelineView timeline,
        ContextView context,
        ComposerView composer,
        Outcome outcome,
        Set<DeskAction> actions,
        String pickUpRefusal) {

    static CurrentView of(
            CurrentInteraction current, @Nullable Long newFrom, @Nullable Long replyTo, Instant now, ZoneId zone) {
        var card = current.card();
        return new CurrentView(
                card.id(),
                card.conversationId(),
                CardView.of(card, card.id(), now, zone),
                card.state().label(),
                also(current),
                TimelineView.of(current, newFrom, now, zone),
                ContextView.of(current, now, zone),
                ComposerView.of(current, replyTo, now, zone),
                current.outcome(),
                current.actions(),
                current.pickUpRefusal() == null ? "" : "" + current.pickUpRefusal());
    }

    private static String also(CurrentInteraction current) {
        String refusal = current.pickUpRefusal();
        if (refusal != null) {
            return refusal;
        }
        boolean mine = current.can(DeskAction.NOTE) || current.can(DeskAction.ACCEPT);
        String agent = current.agentName();
        boolean open = current.card().state() != InteractionState.DISCONNECTED;
        return mine || agent == null || !open ? "" : "With " + agent + ". You are reading along.";
    }

    /** For templates: whether an action by this name is possible now. */
    public boolean can(String action) {
        return actions.contains(DeskAction.valueOf(action));
    }

    public String path() {
        return "/app/interactions/" + id;
    }

    /** The nudges after which the parts of this conversation are fetched again. */
    public String nudges() {
        return DomId.conversation(conversationId) + " desk";
    }

    /** What can be done, as one word: when it changes, the reply box has to be drawn again. */
    public String mode() {
        return stateLabel + "-" + composer.toPublic() + "-" + composer.toPrivate() + "-" + composer.toNote() + "-"
                + composer.templates() + "-" + can("PICK_UP");
    }

    public boolean endable() {
        return can("DISCONNECT") || can("FINISH_WRAP_UP");
    }
}
