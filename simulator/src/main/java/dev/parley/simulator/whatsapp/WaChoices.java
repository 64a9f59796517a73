package dev.parley.simulator.whatsapp;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be chosen in an interactive message. */
final class WaChoices {
    private WaChoices() {}

    /** The choices by their ID; each has at least a title. */
    static Map<String, JsonObject> of(JsonObject interactive) {
        Map<String, JsonObject> found = new LinkedHashMap<>();
        JsonObject action = JsonText.child(interactive, "action").orElse(JsonObject.EMPTY_JSON_OBJECT);
        for (JsonObject button : objects(action, "buttons")) {
            JsonText.child(button, "reply").ifPresent(reply -> found.put(JsonText.text(reply, "id", ""), reply));
        }
        for (JsonObject section : objects(action, "sections")) {
            objects(section, "rows").forEach(row -> found.put(JsonText.text(row, "id", ""), row));
        }
        return found;
    }

    private static List<JsonObject> objects(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray array ? array.getValuesAs(JsonObject.class) : List.of();
    }
}
