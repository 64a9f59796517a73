package dev.parley.web.supervision;

import dev.parley.supervision.AgentPresence;
import dev.parley.supervision.AgentTally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How many agents are in which state, as a bar and as rows. */
public record TallyView(String loggedIn, String words, List<Part> bar, List<Row> rows) {

    private static final double GAP = 0.5;

    /** One part of the bar, in percent. */
    public record Part(String css, String x, String width) {}

    /**
     * One state.
     *
     * @param since from when the note counts on, or empty
     */
    public record Row(String presence, String label, int count, String note, String since) {}

    public TallyView {
        bar = List.copyOf(bar);
        rows = List.copyOf(rows);
    }

    static TallyView of(AgentTally tally, Instant now) {
        String words = tally.rows().stream()
                .filter(row -> row.count() > 0)
                .map(row -> row.count() + " " + row.presence().label().toLowerCase(Locale.ENGLISH))
                .collect(Collectors.joining(", "));
        return new TallyView(
                tally.loggedIn() + " logged in",
                words.isEmpty() ? "No agents" : words,
                parts(tally),
                tally.rows().stream().map(row -> row(row, tally, now)).toList());
    }

    static String css(AgentPresence presence) {
        return presence.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Row row(AgentTally.Row row, AgentTally tally, Instant now) {
        Counting longest = Counting.of(row.count() == 0 ? null : row.longestSince(), null, now);
        return switch (row.presence()) {
            case BUSY -> plain(row, row.count() == 0 ? "" : "load " + row.load() + " %");
            case OFFLINE -> plain(row, "of " + tally.all());
            case NOT_ANSWERING ->
                plain(row, row.names().isEmpty() ? "" : row.names().get(0));
            case AVAILABLE, AWAY, FOLLOW_UP ->
                new Row(
                        css(row.presence()),
                        row.presence().label(),
                        row.count(),
                        row.count() == 0 ? "" : longest.words(),
                        longest.since());
        };
    }

    private static Row plain(AgentTally.Row row, String note) {
        return new Row(css(row.presence()), row.presence().label(), row.count(), note, "");
    }

    private static List<Part> parts(AgentTally tally) {
        List<AgentTally.Row> here = tally.rows().stream()
                .filter(row -> row.presence() != AgentPresence.OFFLINE && row.count() > 0)
                .toList();
        double room = 100 - GAP * Math.max(0, here.size() - 1);
        List<Part> parts = new ArrayList<>();
        double x = 0;
        for (AgentTally.Row row : here) {
            double width = room * row.count() / Math.max(1, tally.loggedIn());
            parts.add(new Part("states__" + css(row.presence()), percent(x), percent(width)));
            x += width + GAP;
        }
        return parts;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f%%", value);
    }
}
