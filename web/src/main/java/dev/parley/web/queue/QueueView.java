package dev.parley.web.queue;

import dev.parley.conversation.InteractionState;
import dev.parley.desk.InteractionCard;
import dev.parley.web.desk.CardView;
import dev.parley.web.view.Spans;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What waits, due first.
 *
 * @param all how many wait in all of the agent's workgroups, before filters
 * @param text what was searched for, or empty
 * @param workgroup the chosen workgroup, or empty
 */
public record QueueView(List<Row> rows, List<Filter> filters, int all, String oldest, String text, String workgroup) {

    private static final Comparator<InteractionCard> DUE_FIRST =
            Comparator.comparing(InteractionCard::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));

    /**
     * @param state why it waits, in words; empty when an agent can pick it up
     * @param refusal why the reader cannot pick it up, in words; empty otherwise
     */
    public record Row(CardView card, String state, String refusal) {

        public boolean free() {
            return state.isEmpty();
        }

        public boolean mayPickUp() {
            return free() && refusal.isEmpty();
        }
    }

    /** One workgroup to look at alone. */
    public record Filter(String name, int count, boolean chosen) {}

    /** What the reader looks for in the queue. @param workgroup one workgroup's name, or empty for all */
    record Search(String text, String workgroup) {}

    static QueueView of(
            List<InteractionCard> cards, Map<Long, String> refusals, Search search, Instant now, ZoneId zone) {
        String text = search.text();
        String workgroup = search.workgroup();
        Map<String, Integer> counts = new TreeMap<>(
                cards.stream().collect(Collectors.toMap(InteractionCard::workgroup, card -> 1, Integer::sum)));
        List<Row> rows = cards.stream()
                .filter(card -> workgroup.isEmpty() || card.workgroup().equals(workgroup))
                .filter(card -> contains(card, text))
                .sorted(DUE_FIRST)
                .map(card -> new Row(
                        CardView.of(card, null, now, zone), stateOf(card), refusals.getOrDefault(card.id(), "")))
                .toList();
        List<Filter> filters = counts.entrySet().stream()
                .map(entry -> new Filter(
                        entry.getKey(), entry.getValue(), entry.getKey().equals(workgroup)))
                .toList();
        return new QueueView(rows, filters, cards.size(), oldest(cards, now), text, workgroup);
    }

    private static boolean contains(InteractionCard card, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return (card.contactName() + " " + card.handle() + " " + card.preview())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    private static String stateOf(InteractionCard card) {
        return card.state() == InteractionState.QUEUED ? "" : card.state().label();
    }

    private static String oldest(List<InteractionCard> cards, Instant now) {
        return cards.stream()
                .map(InteractionCard::queuedAt)
                .min(Comparator.naturalOrder())
                .map(since -> Spans.words(Duration.between(since, now)))
                .orElse("–");
    }

    public boolean filtered() {
        return !text.isEmpty() || !workgroup.isEmpty();
    }

    public boolean empty() {
        return rows.isEmpty();
    }

    public String words() {
        return all + " waiting · oldest " + oldest;
    }
}
