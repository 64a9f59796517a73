package dev.parley.simulator.facebook;

import dev.parley.simulator.graph.Field;
import dev.parley.simulator.graph.GraphNode;
import dev.parley.simulator.graph.GraphRefusal;
import dev.parley.simulator.graph.GraphRequest;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonValue;
import java.util.List;

/** A page as its admins see it in their list; everybody else sees no token. */
record PageNode(FacebookPage page, Rights rights, GraphRequest request) implements GraphNode {
    @Override
    public String id() {
        return page.id();
    }

    @Override
    public List<String> usualFields() {
        return request.segment(1).equals("accounts")
                ? List.of("access_token", "category", "name", "tasks")
                : List.of("name");
    }

    @Override
    public JsonValue value(Field field) {
        return switch (field.name()) {
            case "name" -> ItemNode.text(page.name());
            case "username" -> ItemNode.text(page.username());
            case "link" -> ItemNode.text("https://www.facebook.com/" + page.username());
            case "category" -> ItemNode.text("Furniture store");
            case "picture" ->
                JsonText.object()
                        .add("data", JsonText.object().add("url", request.base() + "/files/picture"))
                        .build();
            case "tasks" ->
                JsonText.strings(List.of("MANAGE", "CREATE_CONTENT", "MODERATE", "MESSAGING", "ANALYZE"))
                        .build();
            case "access_token" ->
                rights.administers(request.caller(), page)
                        ? ItemNode.text(rights.pageToken(page, request.caller()).value())
                        : JsonValue.NULL;
            case "about", "fan_count", "followers_count" -> JsonValue.NULL;
            default -> throw GraphRefusal.noField(field.name(), "Page");
        };
    }
}
