package dev.parley.web.desk;

import dev.parley.desk.InteractionCard;
import dev.parley.web.htmx.DomId;
import dev.parley.web.view.BadgeView;
import dev.parley.web.view.Mark;
import dev.parley.web.view.SlaView;
import dev.parley.web.view.Spans;
import dev.parley.web.view.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An interaction as one row of a list. */
public record CardView(
        long id,
        String domId,
        Mark mark,
        String typeLabel,
        String name,
        String handle,
        SlaView sla,
        String preview,
        int unread,
        String workgroup,
        String channel,
        List<BadgeView> badges,
        String note,
        String waited,
        String queuedAt,
        String css,
        boolean current) {

    public static CardView of(InteractionCard card, @Nullable Long current, Instant now, ZoneId zone) {
        SlaView sla = slaOf(card, now, zone);
        return new CardView(
                card.id(),
                DomId.card(card.id()),
                Mark.of(card.platform(), card.privately()),
                card.typeLabel(),
                card.contactName(),
                card.handle(),
                sla,
                card.preview(),
                card.unread(),
                card.workgroup(),
                card.channel(),
                BadgeView.of(card.attached(), card.test()),
                noteOf(card),
                Spans.words(Duration.between(card.queuedAt(), now)),
                card.queuedAt().toString(),
                css(sla, card.unread()),
                current != null && current == card.id());
    }

    private static SlaView slaOf(InteractionCard card, Instant now, ZoneId zone) {
        Instant due = card.dueAt();
        Instant parkedUntil = card.parkedUntil();
        return switch (card.state()) {
            case PARKED ->
                SlaView.none(
                        parkedUntil == null
                                ? ""
                                : Stamp.dated(parkedUntil, now, zone).words());
            case WRAP_UP -> SlaView.none("wrap-up");
            default ->
                due == null
                        ? SlaView.none(Spans.roughly(Duration.between(card.lastPostAt(), now)))
                        : SlaView.of(due, card.target(), now);
        };
    }

    private static String noteOf(InteractionCard card) {
        return switch (card.state()) {
            case HELD -> "on hold";
            case PARKED -> "parked";
            default -> "";
        };
    }

    private static String css(SlaView sla, int unread) {
        String edge =
                sla.over() ? " interaction--breach" : sla.state() == SlaView.State.WARN ? " interaction--warn" : "";
        return "interaction" + edge + (unread > 0 ? " interaction--unread" : "");
    }

    public String href() {
        return "/app/interactions/" + id;
    }
}
