package dev.parley.administration;

import dev.parley.workforce.InteractionType;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values by interaction type as a text, always in the order of the types. */
final class ByType {

    private ByType() {}

    /**
     * @param between what stands between a type and its value
     * @param then what stands between one type and the next
     */
    static <V> String text(Map<InteractionType, V> values, String between, String then, Function<V, String> text) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().label() + between + text.apply(entry.getValue()))
                .collect(Collectors.joining(then));
    }

    /** For a cell of a file, as {@link RowReading} reads it. */
    static <V> String cell(Map<InteractionType, V> values, Function<V, String> text) {
        return text(values, ":", ";", text);
    }

    /** For people to read. */
    static <V> String words(Map<InteractionType, V> values, Function<V, String> text) {
        return text(values, " ", "; ", text);
    }
}
