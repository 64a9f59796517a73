package dev.parley.simulator.facebook;

import dev.parley.simulator.graph.CursorPage;
import dev.parley.simulator.graph.Field;
import dev.parley.simulator.graph.GraphNode;
import dev.parley.simulator.graph.GraphRefusal;
import dev.parley.simulator.graph.GraphRequest;
import dev.parley.simulator.json.JsonText;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A conversation as the Graph API shows it: time stamps, people, and its messages as an edge. */
record ConversationNode(Conversation conversation, FacebookPush files, GraphRequest request) implements GraphNode {
    @Override
    public String id() {
        return conversation.id;
    }

    @Override
    public List<String> usualFields() {
        return List.of("link", "updated_time");
    }

    @Override
    public JsonValue value(Field field) {
        return switch (field.name()) {
            case "link" -> ItemNode.text("/" + conversation.page.id() + "/inbox/" + conversation.id);
            case "updated_time" -> ItemNode.time(conversation.updatedAt());
            case "message_count" -> Json.createValue(conversation.messages.size());
            case "unread_count" -> Json.createValue(conversation.unread());
            case "snippet" ->
                ItemNode.text(conversation
                        .messages
                        .get(conversation.messages.size() - 1)
                        .text());
            case "can_reply", "is_subscribed" -> JsonValue.TRUE;
            case "folder" -> ItemNode.text("inbox");
            case "participants", "senders" -> people();
            case "scoped_thread_key" -> ItemNode.text(conversation.id);
            case "name", "subject" -> JsonValue.NULL;
            case "messages" -> messages(field);
            default -> throw GraphRefusal.noField(field.name(), "UnifiedThread");
        };
    }

    private JsonObject people() {
        JsonArrayBuilder people = JsonText.array()
                .add(conversation.person.jsonWithMail())
                .add(conversation.page.person().jsonWithMail());
        return JsonText.object().add("data", people).build();
    }

    /** Newest first. */
    JsonObject messages(Field field) {
        List<Message> newest = new ArrayList<>(conversation.messages);
        Collections.reverse(newest);
        return CursorPage.nested(request, "/" + id() + "/messages", field, Fields.write(field.fields()))
                .of(newest.stream().map(each -> new MessageNode(each, files)).toList(), field.fields());
    }
}
