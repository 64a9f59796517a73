package dev.parley.simulator.graph;

import java.util.List;
import java.util.Map;

/**
 * One field of an expression, such as {@code comments.limit(2).order(chronological){id,message}}.
 *
 * @param modifiers by name; what stands in the brackets
 * @param fields those inside the braces; empty means the usual ones
 */
public record Field(String name, Map<String, String> modifiers, List<Field> fields) {
    public Field {
        modifiers = Map.copyOf(modifiers);
        fields = List.copyOf(fields);
    }

    public static Field named(String name) {
        return new Field(name, Map.of(), List.of());
    }

    public String modifier(String key, String otherwise) {
        return modifiers.getOrDefault(key, otherwise);
    }
}
