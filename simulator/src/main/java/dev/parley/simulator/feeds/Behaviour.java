package dev.parley.simulator.feeds;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a feed misbehaves, or what it asks of its readers: switches by name, all of them optional. */
public final class Behaviour {

    /** What can be switched. */
    public enum Switch {
        /** This HTTP status instead of the feed; with {@link #LOCATION} a redirect. */
        STATUS,
        LOCATION,
        /** Seconds or a date, with any status. */
        RETRY_AFTER,
        CACHE_CONTROL,
        CONTENT_TYPE,
        /** Character set of the bytes: {@code ISO-8859-1}, {@code UTF-16}, {@code windows-1252} … */
        CHARSET,
        /** What the prolog says instead of the truth; {@code none} leaves it out. */
        PROLOG,
        /** {@code true} puts the mark of UTF-8 in front. */
        BYTE_ORDER_MARK,
        /** {@code CUT}, {@code UNCLOSED}, {@code HTML}, {@code EMPTY}, {@code DOCTYPE}, {@code ENTITIES}, {@code NESTED}. */
        BROKEN,
        /** So many megabytes of blanks in a comment. */
        PADDING_MB,
        /** {@code NO_VALIDATORS} or {@code WEAK}. */
        VALIDATORS,
        /** Minutes; RSS only. */
        TTL,
        /** Hours separated by commas; RSS only. */
        SKIP_HOURS,
        /** {@code hourly} …; RSS and RDF. */
        UPDATE_PERIOD,
        /** Packs the body although nobody asked for it, or as {@code deflate} or {@code broken}. */
        ENCODING,
        LANGUAGE
    }

    private final Map<Switch, String> values = new LinkedHashMap<>();

    synchronized String get(Switch name) {
        return values.getOrDefault(name, "");
    }

    synchronized int number(Switch name, int otherwise) {
        String text = get(name);
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    public synchronized void set(Switch name, String value) {
        if (value.isEmpty()) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
    }

    public synchronized void clear() {
        values.clear();
    }

    /** Takes what the body names; returns the first name that is unknown, or empty. */
    synchronized String change(JsonObject body) {
        for (Map.Entry<String, JsonValue> member : body.entrySet()) {
            String name = member.getKey();
            try {
                set(Switch.valueOf(name), text(member.getValue()));
            } catch (IllegalArgumentException unknown) {
                return name;
            }
        }
        return "";
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value == JsonValue.NULL ? "" : value.toString();
    }

    synchronized Map<String, String> byName() {
        Map<String, String> names = new LinkedHashMap<>();
        values.forEach((name, value) -> names.put(name.name(), value));
        return names;
    }

    synchronized JsonObject json() {
        var json = JsonText.object();
        values.forEach((name, value) -> json.add(name.name(), value));
        return json.build();
    }
}
