package dev.parley.shared;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A map of texts as one column, in JSON with sorted names. */
public final class TextMap {

    private TextMap() {}

    public static String write(Map<String, String> map) {
        var json = Json.createObjectBuilder();
        new TreeMap<>(map).forEach(json::add);
        return json.build().toString();
    }

    public static Map<String, String> read(@Nullable String json) {
        Map<String, String> map = new LinkedHashMap<>();
        if (json == null || json.isBlank()) {
            return map;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            reader.readObject()
                    .forEach(
                            (name, value) -> map.put(name, value instanceof JsonString s ? s.getString() : "" + value));
        }
        return map;
    }
}
