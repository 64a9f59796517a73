package dev.parley.web.imports;

import dev.parley.administration.ImportPlan;
import dev.parley.administration.ImportPlan.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of users, workgroups, skills, stations or reasons and what it would do.
 *
 * @param text as it was sent, so that it can be taken in after it was shown
 * @param verdict empty before a file was sent
 * @param more words about lines that are not listed; empty where all are
 */
public record ImportView(
        String text,
        String columns,
        String verdict,
        boolean possible,
        List<ProblemRow> problems,
        List<String> created,
        List<Row> rows,
        String more) {

    private static final int MOST = 200;

    /**
     * @param where the line, in words
     * @param name whom or what it is about; empty where that cannot be told
     */
    public record ProblemRow(String where, String name, String words) {}

    /** What becomes of whom or what a line is about, with the modifier of its badge. */
    public record Row(long line, String name, String outcome, String tone, List<String> changes) {}

    public static ImportView of(String text, List<String> known, @Nullable ImportPlan plan) {
        String columns = String.join(",", known);
        if (plan == null) {
            return new ImportView(text, columns, "", false, List.of(), List.of(), List.of(), "");
        }
        List<Row> rows = plan.lines().stream()
                .filter(line -> line.outcome() != Outcome.LEFT)
                .limit(MOST)
                .map(ImportView::row)
                .toList();
        long hidden = plan.count(Outcome.CREATED)
                + plan.count(Outcome.CHANGED)
                - rows.size()
                + Math.max(0, plan.problems().size() - MOST);
        return new ImportView(
                text,
                columns,
                verdict(plan),
                plan.possible() && !rows.isEmpty(),
                plan.problems().stream()
                        .limit(MOST)
                        .map(problem -> new ProblemRow(
                                problem.line() == 0 ? "File" : "Line " + problem.line(),
                                problem.name(),
                                problem.words()))
                        .toList(),
                created(plan),
                rows,
                hidden > 0 ? hidden + " more are not listed here." : "");
    }

    private static Row row(ImportPlan.Line line) {
        return new Row(
                line.line(),
                line.name(),
                line.outcome().label(),
                line.outcome() == Outcome.CREATED ? "positive" : "neutral",
                line.changes());
    }

    private static List<String> created(ImportPlan plan) {
        List<String> words = new ArrayList<>();
        if (!plan.workgroups().isEmpty()) {
            words.add("New workgroups: " + String.join(", ", plan.workgroups()));
        }
        if (!plan.skills().isEmpty()) {
            words.add("New skills: " + String.join(", ", plan.skills()));
        }
        return words;
    }

    private static String verdict(ImportPlan plan) {
        String counts = "New: " + plan.count(Outcome.CREATED) + ", changed: " + plan.count(Outcome.CHANGED)
                + ", as they are: " + plan.count(Outcome.LEFT);
        return plan.possible()
                ? counts + "."
                : "Nothing is imported until this is mended: " + plan.problems().size()
                        + (plan.problems().size() == 1 ? " problem." : " problems.");
    }
}
