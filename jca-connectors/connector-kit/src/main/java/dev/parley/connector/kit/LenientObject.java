package dev.parley.connector.kit;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that is read without surprises (WIRE 0, rule 4): unknown members are ignored, a missing, null or
 * wrongly typed one counts as absent, and an ID or a number may be given as number or as string. Where a member has
 * two names, the first one that is there counts.
 */
public final class LenientObject {

    /** An object without members. */
    public static final LenientObject NONE = new LenientObject(JsonValue.EMPTY_JSON_OBJECT);

    /** Digits of a number that surely fits. */
    private static final int LONGEST_NUMBER = 18;

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private final JsonObject json;

    private LenientObject(JsonObject json) {
        this.json = json;
    }

    /** Reads a text that should be one JSON object; empty when it is not. */
    public static Optional<LenientObject> parse(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readValue() instanceof JsonObject object
                    ? Optional.of(new LenientObject(object))
                    : Optional.empty();
        } catch (RuntimeException | StackOverflowError unreadable) {
            // the parser reports too deep nesting by a plain RuntimeException
            return Optional.empty();
        }
    }

    /** The text of a string or the digits of a number; empty text when there is neither. */
    public String text(String... names) {
        for (String name : names) {
            String text = textOf(json.get(name));
            if (text != null) {
                return text;
            }
        }
        return "";
    }

    public boolean isTrue(String... names) {
        for (String name : names) {
            JsonValue value = json.get(name);
            if (value == JsonValue.TRUE || "true".equals(textOf(value))) {
                return true;
            }
        }
        return false;
    }

    public boolean has(String... names) {
        for (String name : names) {
            JsonValue value = json.get(name);
            if (value != null && value != JsonValue.NULL) {
                return true;
            }
        }
        return false;
    }

    public OptionalLong number(String... names) {
        String digits = text(names);
        return isInteger(digits) ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    private static boolean isInteger(String text) {
        int first = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - first;
        if (digits < 1 || digits > LONGEST_NUMBER) {
            return false;
        }
        for (int i = first; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** A point in time, as ISO 8601 or as milliseconds since 1970. */
    public Optional<Instant> instant(String... names) {
        OptionalLong millis = number(names);
        if (millis.isPresent()) {
            return Optional.of(Instant.ofEpochMilli(millis.getAsLong()));
        }
        try {
            return Optional.of(OffsetDateTime.parse(text(names)).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The object of that name; an object without members when there is none. */
    public LenientObject object(String... names) {
        for (String name : names) {
            if (json.get(name) instanceof JsonObject object) {
                return new LenientObject(object);
            }
        }
        return NONE;
    }

    /** The objects in the array of that name; other elements are left out. */
    public List<LenientObject> objects(String... names) {
        List<LenientObject> objects = new ArrayList<>();
        for (JsonValue element : elements(names)) {
            if (element instanceof JsonObject object) {
                objects.add(new LenientObject(object));
            }
        }
        return objects;
    }

    /** The strings and numbers in the array of that name. */
    public List<String> texts(String... names) {
        List<String> texts = new ArrayList<>();
        for (JsonValue element : elements(names)) {
            String text = textOf(element);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The strings and numbers in the first array within the array of that name, or in that array itself. */
    public List<String> firstTexts(String name) {
        for (JsonValue element : elements(name)) {
            if (element instanceof JsonArray) {
                return new LenientObject(
                                Json.createObjectBuilder().add(name, element).build())
                        .texts(name);
            }
        }
        return texts(name);
    }

    /** The names of all members: for objects whose names are values, such as IDs. */
    public Set<String> names() {
        return Set.copyOf(json.keySet());
    }

    public boolean isEmpty() {
        return json.isEmpty();
    }

    private List<JsonValue> elements(String... names) {
        List<JsonValue> elements = new ArrayList<>();
        for (String name : names) {
            if (json.get(name) instanceof JsonArray array) {
                elements.addAll(array);
            }
        }
        return elements;
    }

    private static @Nullable String textOf(@Nullable JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value instanceof JsonNumber number ? number.toString() : null;
    }

    /** Shows member names only: values may be personal. */
    @Override
    public String toString() {
        return "JSON object with " + json.keySet();
    }
}
