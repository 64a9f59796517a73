package dev.parley.simulator.journal;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.Change;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a change as one line of JSON and reads it back. */
final class ChangeText {
    private static final String KIND = "kind";
    private static final Map<String, Class<?>> KINDS = Arrays.stream(Change.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, kind -> kind));

    private ChangeText() {}

    static String write(Change change) {
        return JsonText.object(RecordText.object((Record) change))
                .add(KIND, change.getClass().getSimpleName())
                .build()
                .toString();
    }

    /** @throws IllegalArgumentException when the line is not a change */
    static Change read(JsonObject line) {
        Class<?> kind = KINDS.get(line.getString(KIND, ""));
        if (kind == null) {
            throw new IllegalArgumentException("no such kind of change: " + line.getString(KIND, ""));
        }
        return (Change) RecordText.record(kind, line);
    }
}
