package dev.parley.web.workforce;

import java.util.List;
import java.util.Map;

/** Something to choose, by name. */
public record Choice(String id, String name) {

    /** In the order of their names. */
    static List<Choice> of(Map<Long, String> names) {
        return names.entrySet().stream()
                .map(entry -> new Choice("" + entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    static List<Choice> types() {
        return java.util.Arrays.stream(dev.parley.workforce.InteractionType.values())
                .map(type -> new Choice(type.name(), type.label()))
                .toList();
    }
}
