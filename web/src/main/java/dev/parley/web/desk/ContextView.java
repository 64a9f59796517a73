package dev.parley.web.desk;

import dev.parley.desk.CurrentInteraction;
import dev.parley.desk.CurrentInteraction.Considered;
import dev.parley.desk.CurrentInteraction.HistoryItem;
import dev.parley.desk.CurrentInteraction.IdentityCard;
import dev.parley.desk.CurrentInteraction.WhyMine;
import dev.parley.web.view.Avatar;
import dev.parley.web.view.Mark;
import dev.parley.web.view.Spans;
import dev.parley.web.view.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sidebar: who it is, what was before, what is attached, and why this agent got it. */
public record ContextView(
        Avatar avatar,
        String name,
        String sub,
        List<Identity> identities,
        boolean blocked,
        boolean canBlock,
        List<Earlier> history,
        Map<String, String> facts,
        @Nullable Why why) {

    /** One handle of the contact. */
    public record Identity(Mark mark, String handle, String note) {}

    /** An earlier interaction. */
    public record Earlier(long id, Mark mark, String text, Stamp at, String state, boolean current) {

        public String href() {
            return "/app/interactions/" + id;
        }
    }

    /** @param waited how long it had waited, in words */
    public record Why(String title, String rule, String waited, List<String> exclusions, List<Candidate> candidates) {}

    /** @param width of the meter, with the percent sign */
    public record Candidate(String name, String score, String width, List<String> terms, boolean chosen) {}

    static ContextView of(CurrentInteraction current, Instant now, ZoneId zone) {
        var contact = current.contact();
        return new ContextView(
                Avatar.customer(contact.name(), contact.id()),
                contact.name(),
                current.card().channel(),
                contact.identities().stream().map(ContextView::identity).toList(),
                contact.blocked(),
                contact.canBlock(),
                current.history().stream().map(item -> earlier(item, now, zone)).toList(),
                current.attachedData(),
                current.why() == null ? null : why(current.why(), now, zone));
    }

    private static Identity identity(IdentityCard card) {
        String shown = card.handle().isEmpty() ? card.name() : card.handle();
        String note = card.followers() < 0 ? "" : String.format(Locale.ENGLISH, "%,d followers", card.followers());
        return new Identity(Mark.of(card.platform(), false), shown, note);
    }

    private static Earlier earlier(HistoryItem item, Instant now, ZoneId zone) {
        return new Earlier(
                item.interactionId(),
                Mark.of(item.platform(), item.privately()),
                item.preview(),
                Stamp.dated(item.at(), now, zone),
                item.state(),
                item.current());
    }

    private static Why why(WhyMine why, Instant now, ZoneId zone) {
        Instant at = why.at();
        return new Why(
                why.title(),
                why.rule()
                        + (at == null ? "" : " at " + Stamp.exact(at, now, zone).words()),
                Spans.words(Duration.ofSeconds(why.waited())),
                why.exclusions(),
                why.candidates().stream().map(ContextView::candidate).toList());
    }

    private static Candidate candidate(Considered considered) {
        return new Candidate(
                considered.name(),
                String.format(Locale.ENGLISH, "%.2f", considered.score()),
                considered.share() + "%",
                considered.terms(),
                considered.chosen());
    }
}
