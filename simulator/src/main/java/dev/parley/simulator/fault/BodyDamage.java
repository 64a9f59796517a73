package dev.parley.simulator.fault;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Spoils a JSON body. */
public final class BodyDamage {
    private static final int HUGE = 1_500_000;

    private BodyDamage() {}

    public static byte[] apply(FaultKind kind, byte[] body) {
        return switch (kind) {
            case MALFORMED_JSON -> replaceEnd(body);
            case INVALID_UTF8 -> invalidUtf8(body);
            case MISSING_FIELDS -> items(body, BodyDamage::bare);
            case HUGE_TEXTS -> items(body, BodyDamage::huge);
            case DUPLICATE_ITEMS -> items(body, BodyDamage::twice);
            case REORDERED_ITEMS -> items(body, BodyDamage::reversed);
            default -> body;
        };
    }

    private static byte[] replaceEnd(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        String cut = text.substring(0, Math.max(0, text.length() - 1));
        return (cut + ",,\"").getBytes(StandardCharsets.UTF_8);
    }

    /** Puts a lone continuation byte and an overlong form inside the first string of the body. */
    private static byte[] invalidUtf8(byte[] body) {
        int quote = new String(body, StandardCharsets.ISO_8859_1).lastIndexOf("\":\"");
        int at = quote < 0 ? body.length : quote + 3;
        byte[] bad = {(byte) 0xC3, (byte) 0x28, (byte) 0xFF};
        byte[] out = new byte[body.length + bad.length];
        System.arraycopy(body, 0, out, 0, at);
        System.arraycopy(bad, 0, out, at, bad.length);
        System.arraycopy(body, at, out, at + bad.length, body.length - at);
        return out;
    }

    private interface Change {
        List<JsonValue> apply(List<JsonValue> items);
    }

    private static byte[] items(byte[] body, Change change) {
        JsonObject whole = read(body);
        JsonValue data = whole.get("data");
        if (data == null) {
            return body;
        }
        boolean array = data.getValueType() == JsonValue.ValueType.ARRAY;
        List<JsonValue> items = array ? new ArrayList<>(data.asJsonArray()) : List.of(data);
        List<JsonValue> changed = change.apply(items);
        JsonValue result = array ? array(changed) : changed.get(0);
        return Json.createObjectBuilder(whole)
                .add("data", result)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject read(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        try (var reader = Json.createReader(new StringReader(text.startsWith("{") ? text : "{}"))) {
            return reader.readObject();
        }
    }

    private static JsonArray array(List<JsonValue> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array.build();
    }

    private static List<JsonValue> bare(List<JsonValue> items) {
        return items.stream().map(BodyDamage::idOnly).toList();
    }

    private static JsonValue idOnly(JsonValue item) {
        JsonObject object = item.asJsonObject();
        JsonValue id = object.get("id");
        return id == null
                ? JsonValue.EMPTY_JSON_OBJECT
                : Json.createObjectBuilder().add("id", id).build();
    }

    private static List<JsonValue> huge(List<JsonValue> items) {
        return items.stream().map(BodyDamage::hugeText).toList();
    }

    private static JsonValue hugeText(JsonValue item) {
        JsonObject object = item.asJsonObject();
        return Json.createObjectBuilder(object)
                .add("text", object.getString("text", "") + " very".repeat(HUGE / 5))
                .build();
    }

    private static List<JsonValue> twice(List<JsonValue> items) {
        List<JsonValue> doubled = new ArrayList<>();
        items.forEach(item -> doubled.addAll(List.of(item, item)));
        return doubled;
    }

    private static List<JsonValue> reversed(List<JsonValue> items) {
        List<JsonValue> copy = new ArrayList<>(items);
        Collections.reverse(copy);
        return copy;
    }
}
