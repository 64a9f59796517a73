package dev.parley.simulator.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builders and a reader for JSON objects. */
public final class JsonText {
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private JsonText() {}

    public static JsonObjectBuilder object() {
        return BUILDERS.createObjectBuilder();
    }

    public static JsonObjectBuilder object(JsonObject base) {
        return BUILDERS.createObjectBuilder(base);
    }

    public static JsonArrayBuilder array() {
        return BUILDERS.createArrayBuilder();
    }

    public static JsonArrayBuilder strings(Collection<String> values) {
        JsonArrayBuilder array = array();
        values.forEach(array::add);
        return array;
    }

    /** Ids are strings on the wire. */
    public static JsonArrayBuilder ids(Collection<Long> values) {
        return strings(values.stream().map(String::valueOf).toList());
    }

    /** An empty text counts as an empty object; anything else that is not an object gives nothing. */
    public static Optional<JsonObject> parse(String text) {
        if (text.isBlank()) {
            return Optional.of(JsonValue.EMPTY_JSON_OBJECT);
        }
        try (var reader = READERS.createReader(new StringReader(text))) {
            JsonValue value = reader.readValue();
            return value instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    /** A member that should be a string; numbers are taken as well. */
    public static Optional<String> text(JsonObject object, String name) {
        JsonValue value = object.get(name);
        if (value instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        return value instanceof JsonNumber number ? Optional.of(number.toString()) : Optional.empty();
    }

    public static String text(JsonObject object, String name, String otherwise) {
        return text(object, name).orElse(otherwise);
    }

    public static Optional<JsonObject> child(JsonObject object, String name) {
        return object.get(name) instanceof JsonObject child ? Optional.of(child) : Optional.empty();
    }

    /** A member that may be one string or an array of them; numbers are taken as well. */
    public static List<String> texts(JsonObject object, String name) {
        JsonValue value = object.get(name);
        if (value instanceof JsonArray items) {
            return items.stream()
                    .map(item -> item instanceof JsonString string ? string.getString() : item.toString())
                    .toList();
        }
        return text(object, name).map(List::of).orElse(List.of());
    }
}
