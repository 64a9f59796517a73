package dev.parley.simulator.whatsapp;

import dev.parley.simulator.graph.Field;
import dev.parley.simulator.graph.GraphNode;
import dev.parley.simulator.graph.GraphRefusal;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** Something that was turned into JSON already; a field that it never has is an error. */
record WaNode(String id, String type, JsonObject json, List<String> usualFields) implements GraphNode {
    static WaNode of(WaNumber number) {
        return new WaNode(
                number.id(),
                "WhatsAppBusinessPhoneNumber",
                number.json(),
                List.of("verified_name", "code_verification_status", "display_phone_number", "quality_rating"));
    }

    static WaNode of(WaTemplate template) {
        return new WaNode(
                template.id(),
                "MessageTemplate",
                template.json(),
                List.of("name", "components", "language", "status", "category"));
    }

    @Override
    public JsonValue value(Field field) {
        JsonValue value = json.get(field.name());
        if (value == null) {
            throw GraphRefusal.noField(field.name(), type);
        }
        return value;
    }
}
