package dev.parley.web.channel;

import dev.parley.channel.CostReport;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the calls of an account have cost this month. */
public record CostView(List<Line> lines, String today, String month, List<Line> days) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** A row: what was paid for, how often and how much. */
    public record Line(String name, String today, String month) {}

    static CostView of(CostReport report) {
        return new CostView(
                report.lines().stream().map(CostView::line).toList(),
                dollars(report.dollarsToday()),
                dollars(report.dollars()),
                report.days().stream()
                        .map(day -> new Line(DAY.format(day.day()), "", dollars(day.dollars())))
                        .toList());
    }

    private static Line line(CostReport.Line line) {
        String words = line.kind().replace('-', ' ');
        return new Line(
                words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1),
                line.amountToday() + " · " + dollars(line.dollarsToday()),
                line.amount() + " · " + dollars(line.dollars()));
    }

    static String dollars(long micro) {
        return String.format(Locale.ENGLISH, "$%,.3f", micro / 1_000_000.0);
    }
}
