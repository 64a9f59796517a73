package dev.parley.shared;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A map of texts as one column, in JSON with sorted names. */
public final class TextMap {

    // Json's own methods look for their provider anew at each call.
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private TextMap() {}

    public static String write(Map<String, String> map) {
        var json = BUILDERS.createObjectBuilder();
        new TreeMap<>(map).forEach(json::add);
        return json.build().toString();
    }

    /** The map with further texts, which take the place of former ones. */
    public static @Nullable String with(@Nullable String json, Map<String, String> further) {
        if (further.isEmpty()) {
            return json;
        }
        Map<String, String> all = read(json);
        all.putAll(further);
        return write(all);
    }

    public static Map<String, String> read(@Nullable String json) {
        Map<String, String> map = new LinkedHashMap<>();
        if (json == null || json.isBlank()) {
            return map;
        }
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            reader.readObject()
                    .forEach(
                            (name, value) -> map.put(name, value instanceof JsonString s ? s.getString() : "" + value));
        }
        return map;
    }
}
