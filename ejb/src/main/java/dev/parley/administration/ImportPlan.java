package dev.parley.administration;

import java.util.List;

/** What a file would do, or what it did; with a problem it does nothing. */
public record ImportPlan(List<Line> lines, List<LineProblem> problems, boolean applied) {

    /** What becomes of a user. */
    public enum Outcome {
        CREATED("New"),
        CHANGED("Changed"),
        LEFT("As it is");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param changes in words */
    public record Line(long line, String login, Outcome outcome, List<String> changes) {}

    public ImportPlan {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    public boolean possible() {
        return problems.isEmpty();
    }

    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
