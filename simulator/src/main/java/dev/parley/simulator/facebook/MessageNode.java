package dev.parley.simulator.facebook;

import dev.parley.simulator.graph.Field;
import dev.parley.simulator.graph.GraphNode;
import dev.parley.simulator.graph.GraphRefusal;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;

/** A private message as the Graph API shows it. The sender's metadata is not among its fields. */
record MessageNode(Message message, FacebookPush files) implements GraphNode {
    @Override
    public String id() {
        return message.facts.mid();
    }

    @Override
    public List<String> usualFields() {
        return List.of("created_time");
    }

    @Override
    public JsonValue value(Field field) {
        return switch (field.name()) {
            case "created_time" -> ItemNode.time(message.facts.createdAt());
            case "from" -> message.facts.from().jsonWithMail();
            case "to" ->
                JsonText.object()
                        .add("data", JsonText.array().add(message.facts.to().jsonWithMail()))
                        .build();
            case "message" -> ItemNode.text(message.text());
            case "attachments" -> attachments();
            case "reactions" -> reactions();
            case "reply_to" ->
                message.facts.replyTo().isEmpty()
                        ? JsonValue.NULL
                        : JsonText.object().add("mid", message.facts.replyTo()).build();
            case "sticker", "shares", "tags", "is_unsupported" -> JsonValue.NULL;
            default -> throw GraphRefusal.noField(field.name(), "Message");
        };
    }

    private JsonValue attachments() {
        if (message.facts.files().isEmpty()) {
            return JsonValue.NULL;
        }
        JsonArrayBuilder all = JsonText.array();
        message.facts.files().forEach(file -> all.add(attachment(file)));
        return JsonText.object().add("data", all).build();
    }

    private JsonObject attachment(StoredFile file) {
        JsonObjectBuilder json = JsonText.object()
                .add("id", file.id())
                .add("mime_type", file.mediaType())
                .add("name", file.name())
                .add("size", file.content().length);
        String address = files.address(file);
        return switch (file.kind()) {
            case "image" ->
                json.add("image_data", JsonText.object().add("url", address)).build();
            case "video" ->
                json.add("video_data", JsonText.object().add("url", address)).build();
            default -> json.add("file_url", address).build();
        };
    }

    private JsonValue reactions() {
        if (message.reactions.isEmpty()) {
            return JsonValue.NULL;
        }
        JsonArrayBuilder all = JsonText.array();
        message.reactions.forEach((who, emoji) -> all.add(JsonText.object()
                .add("reaction", emoji)
                .add("users", JsonText.array().add(who))));
        return JsonText.object().add("data", all).build();
    }
}
