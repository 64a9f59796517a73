package dev.parley.simulator.journal;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;

/**
 * One line of the journal about a part: a thing as it is from now on.
 *
 * @param gone whether it is no more; then there is no value
 */
record Kept(String part, String shelf, String key, boolean gone, JsonObject value) {
    static final String KIND = "Kept";

    static Kept of(Part part, String shelf, String key, Record thing) {
        return new Kept(part.name(), shelf, key, false, RecordText.object(thing));
    }

    static Kept gone(Part part, String shelf, String key) {
        return new Kept(part.name(), shelf, key, true, JsonObject.EMPTY_JSON_OBJECT);
    }

    static boolean isLine(JsonObject line) {
        return KIND.equals(JsonText.text(line, "kind", ""));
    }

    static Kept read(JsonObject line) {
        return (Kept) RecordText.record(Kept.class, line);
    }

    String line() {
        return JsonText.object(RecordText.object(this))
                .add("kind", KIND)
                .build()
                .toString();
    }
}
