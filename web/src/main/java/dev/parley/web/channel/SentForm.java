package dev.parley.web.channel;

import dev.parley.channel.FieldProblem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** A form as it was sent; what is no number is collected and told at its field. */
public final class SentForm {

    /** Fields whose content is never put back into a page. */
    private static final Set<String> SECRET = Set.of("password");

    private final MultivaluedMap<String, String> sent;
    private final List<FieldProblem> unreadable = new ArrayList<>();

    public SentForm(MultivaluedMap<String, String> sent) {
        this.sent = sent;
    }

    public String text(String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value.strip();
    }

    public boolean isOn(String box) {
        return sent.getOrDefault("on", List.of()).contains(box);
    }

    public boolean isBlank(String field) {
        return text(field).isEmpty();
    }

    public int number(String field, String label, int otherwise) {
        OptionalInt number = FormText.number(text(field));
        if (number.isEmpty()) {
            unreadable.add(new FieldProblem(field, label, "Give a whole number, in digits."));
        }
        return number.orElse(otherwise);
    }

    public double decimal(String field, String label, double otherwise) {
        String text = text(field).replace(',', '.');
        if (text.matches("-?\\d{1,6}(\\.\\d{1,6})?")) {
            return Double.parseDouble(text);
        }
        unreadable.add(new FieldProblem(field, label, "Give a number, in digits."));
        return otherwise;
    }

    /** Numeric IDs that stand behind the prefix in the names of ticked boxes. */
    public Set<Long> ticked(String prefix) {
        return ids(sent.getOrDefault("on", List.of()), prefix);
    }

    /** Numeric IDs that stand behind the prefix in the names of fields with content. */
    public Set<Long> filled(String prefix) {
        return ids(sent.keySet().stream().filter(name -> !isBlank(name)).toList(), prefix);
    }

    public Set<Long> ids(String field) {
        return ids(sent.getOrDefault(field, List.of()), "");
    }

    private static Set<Long> ids(Iterable<String> names, String prefix) {
        Set<Long> ids = new TreeSet<>();
        names.forEach(name -> {
            if (name.startsWith(prefix)) {
                FormText.id(name.substring(prefix.length())).ifPresent(ids::add);
            }
        });
        return ids;
    }

    public int version() {
        return FormText.number(text("version")).orElse(0);
    }

    public List<FieldProblem> unreadable() {
        return List.copyOf(unreadable);
    }

    /** The other problems and those of reading; a field that cannot be read has that one only. */
    public List<FieldProblem> merged(List<FieldProblem> others) {
        Set<String> fields = new HashSet<>();
        unreadable.forEach(problem -> fields.add(problem.field()));
        List<FieldProblem> all = new ArrayList<>(unreadable);
        others.stream().filter(problem -> !fields.contains(problem.field())).forEach(all::add);
        return all;
    }

    public FormView view(List<FieldProblem> problems) {
        Map<String, String> values = new HashMap<>();
        sent.keySet().stream().filter(name -> !SECRET.contains(name)).forEach(name -> values.put(name, text(name)));
        return new FormView(values, new HashSet<>(sent.getOrDefault("on", List.of())), problems);
    }
}
