package dev.parley.simulator.facebook;

import dev.parley.simulator.graph.Field;
import dev.parley.simulator.graph.GraphNode;
import dev.parley.simulator.graph.GraphRefusal;
import jakarta.json.JsonValue;
import java.util.List;

/** A person with a name, and no more. */
record PersonNode(Person person) implements GraphNode {
    @Override
    public String id() {
        return person.id();
    }

    @Override
    public List<String> usualFields() {
        return List.of("name");
    }

    @Override
    public JsonValue value(Field field) {
        return switch (field.name()) {
            case "name" -> ItemNode.text(person.name());
            case "first_name" -> ItemNode.text(person.name().split(" ", 2)[0]);
            case "email", "picture", "profile_pic", "link", "username" -> JsonValue.NULL;
            default -> throw GraphRefusal.noField(field.name(), "User");
        };
    }
}
