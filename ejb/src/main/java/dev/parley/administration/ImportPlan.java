package dev.parley.administration;

import java.util.ArrayList;
import java.util.List;

/**
 * What a file would do, or what it did; with a problem it does nothing.
 *
 * @param workgroups names of those that are created with it
 * @param skills names of those that are created with it
 */
public record ImportPlan(
        List<Line> lines, List<LineProblem> problems, List<String> workgroups, List<String> skills, boolean applied) {

    /** What becomes of whom or what a line is about. */
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
    public record Line(long line, String name, Outcome outcome, List<String> changes) {}

    public ImportPlan {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
        workgroups = List.copyOf(workgroups);
        skills = List.copyOf(skills);
    }

    /** One that creates nothing besides; of a file with a problem it lists no lines. */
    static ImportPlan of(List<Line> lines, List<LineProblem> problems, boolean applied) {
        return new ImportPlan(problems.isEmpty() ? lines : List.of(), problems, List.of(), List.of(), applied);
    }

    public boolean possible() {
        return problems.isEmpty();
    }

    ImportPlan with(LineProblem problem) {
        List<LineProblem> all = new ArrayList<>(problems);
        all.add(problem);
        return new ImportPlan(lines, all, workgroups, skills, false);
    }

    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
