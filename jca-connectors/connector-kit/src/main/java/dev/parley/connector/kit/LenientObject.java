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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A JSON object that is read without surprises (WIRE 0, rule 4): unknown members are ignored, a missing, null or
 * wrongly typed one counts as absent, and an ID or a number may be given as number or as string. Where a member has
 * two names, the first one that is there counts.
 */
public final class LenientObject {

    /** An object without members. */
    public static final LenientObject NONE = new LenientObject(JsonValue.EMPTY_JSON_OBJECT);

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private final JsonObject json;

    private LenientObject(JsonObject json) {
        this.json = json;
    }

    /** Reads a text that should be one JSON object; empty when it is not. */
    public static Optional<LenientObject> parse(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return of(reader.readValue());
        } catch (RuntimeException | StackOverflowError unreadable) {
            // the parser reports too deep nesting by a plain RuntimeException
            return Optional.empty();
        }
    }

    /** The text of a string or the digits of a number; empty text when there is neither. */
    public String text(String... names) {
        return values(names)
                .flatMap(value -> textOf(value).stream())
                .findFirst()
                .orElse("");
    }

    public boolean isTrue(String... names) {
        return values(names)
                .anyMatch(value -> value == JsonValue.TRUE
                        || textOf(value).filter("true"::equals).isPresent());
    }

    public boolean has(String... names) {
        return values(names).findFirst().isPresent();
    }

    public OptionalLong number(String... names) {
        String digits = text(names);
        return digits.matches("-?\\d{1,18}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
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
        return values(names).flatMap(value -> of(value).stream()).findFirst().orElse(NONE);
    }

    /** The objects in the array of that name; other elements are left out. */
    public List<LenientObject> objects(String... names) {
        return elements(names).flatMap(value -> of(value).stream()).toList();
    }

    /** The strings and numbers in the array of that name. */
    public List<String> texts(String... names) {
        return elements(names).flatMap(value -> textOf(value).stream()).toList();
    }

    /** The names of all members: for objects whose names are values, such as IDs. */
    public Set<String> names() {
        return Set.copyOf(json.keySet());
    }

    public boolean isEmpty() {
        return json.isEmpty();
    }

    private Stream<JsonValue> elements(String... names) {
        return values(names).flatMap(value -> value instanceof JsonArray array ? array.stream() : Stream.empty());
    }

    private Stream<JsonValue> values(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.ofNullable(json.get(name)))
                .filter(v -> v != JsonValue.NULL);
    }

    private static Optional<LenientObject> of(JsonValue value) {
        return value instanceof JsonObject object ? Optional.of(new LenientObject(object)) : Optional.empty();
    }

    private static Optional<String> textOf(JsonValue value) {
        if (value instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        return value instanceof JsonNumber number ? Optional.of(number.toString()) : Optional.empty();
    }

    /** Shows member names only: values may be personal. */
    @Override
    public String toString() {
        return "JSON object with " + json.keySet();
    }
}
