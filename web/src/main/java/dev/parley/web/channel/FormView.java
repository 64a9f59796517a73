package dev.parley.web.channel;

import dev.parley.channel.FieldProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form as it is shown: what is in its fields, and what has to be mended.
 *
 * @param values by field
 * @param on the boxes that are ticked
 * @param problems in the order of the fields
 */
public record FormView(Map<String, String> values, Set<String> on, List<FieldProblem> problems) {

    public FormView {
        values = Map.copyOf(values);
        on = Set.copyOf(on);
        problems = List.copyOf(problems);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean isOn(String field) {
        return on.contains(field);
    }

    public boolean is(String field, Object value) {
        return value(field).equals(String.valueOf(value));
    }

    /** What is wrong with the field, or empty. */
    public String error(String field) {
        List<String> words = problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(FieldProblem::words)
                .toList();
        return String.join(" ", words);
    }

    public boolean refused() {
        return !problems.isEmpty();
    }

    /** For the banner: one link to each field. */
    public List<FieldProblem> links() {
        Map<String, FieldProblem> first = new LinkedHashMap<>();
        problems.forEach(problem -> first.putIfAbsent(problem.field(), problem));
        return new ArrayList<>(first.values());
    }

    public String title() {
        int count = links().size();
        return count == 1
                ? "One thing to mend before this can be saved"
                : count + " things to mend before this can be saved";
    }
}
