package dev.parley.bench;

import java.util.ArrayList;
import java.util.List;

/** Figures with their conditions as a short table. */
public final class Report {

    private record Row(String name, String value) {}

    private final String title;
    private final List<Row> rows = new ArrayList<>();

    public Report(String title) {
        this.title = title;
    }

    public Report row(String name, String value) {
        rows.add(new Row(name, value));
        return this;
    }

    /** What every figure depends on: the machine, the versions, and what the caller adds. */
    public Report conditions(String more) {
        Runtime runtime = Runtime.getRuntime();
        return row(
                "conditions",
                runtime.availableProcessors() + " cores, " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch") + ", Java " + System.getProperty("java.version") + ", " + more);
    }

    public String text() {
        int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        StringBuilder text = new StringBuilder(title).append('\n');
        rows.forEach(row -> text.append("  ")
                .append(row.name())
                .append(" ".repeat(width - row.name().length() + 2))
                .append(row.value())
                .append('\n'));
        return text.toString();
    }
}
