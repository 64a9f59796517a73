package dev.parley.simulator.graph;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;

/** Something with an ID whose fields can be asked for one by one. */
public interface GraphNode {

    String id();

    /** What is given when nothing is asked for, beside the ID. */
    List<String> usualFields();

    /** The value; JSON null for a field that is not filled, which is then left out. */
    JsonValue value(Field field);

    /** The object with the fields that were asked for; the ID is always there. */
    default JsonObject toJson(List<Field> wanted) {
        List<Field> fields =
                wanted.isEmpty() ? usualFields().stream().map(Field::named).toList() : wanted;
        JsonObjectBuilder json = JsonText.object();
        for (Field field : fields) {
            JsonValue value = field.name().equals("id") ? JsonValue.NULL : value(field);
            if (value != JsonValue.NULL) {
                json.add(field.modifier("as", field.name()), narrowed(value, field));
            }
        }
        return json.add("id", id()).build();
    }

    /** Of a plain object inside, only the fields that were asked for. */
    private static JsonValue narrowed(JsonValue value, Field field) {
        if (field.fields().isEmpty() || !(value instanceof JsonObject object) || object.containsKey("data")) {
            return value;
        }
        JsonObjectBuilder kept = JsonText.object();
        field.fields().stream()
                .map(Field::name)
                .filter(object::containsKey)
                .forEach(name -> kept.add(name, object.get(name)));
        if (object.containsKey("id")) {
            kept.add("id", object.get("id"));
        }
        return kept.build();
    }
}
