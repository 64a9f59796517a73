package dev.parley.simulator.facebook;

import dev.parley.simulator.graph.CursorPage;
import dev.parley.simulator.graph.Field;
import dev.parley.simulator.graph.GraphNode;
import dev.parley.simulator.graph.GraphRefusal;
import dev.parley.simulator.graph.GraphRequest;
import dev.parley.simulator.json.JsonText;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A post or comment as the Graph API shows it (WIRE 2.3). */
record ItemNode(Item item, FacebookWorld world, FacebookPush files, GraphRequest request) implements GraphNode {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ROOT).withZone(ZoneOffset.UTC);

    static final Duration PRIVATE_REPLY_WINDOW = Duration.ofDays(7);

    static JsonValue time(Instant instant) {
        return text(TIME.format(instant));
    }

    static JsonValue text(String text) {
        return text.isEmpty() ? JsonValue.NULL : Json.createValue(text);
    }

    static JsonValue flag(boolean on) {
        return on ? JsonValue.TRUE : JsonValue.FALSE;
    }

    @Override
    public String id() {
        return item.id();
    }

    @Override
    public List<String> usualFields() {
        return item.facts.isPost()
                ? List.of("created_time", "message", "story")
                : List.of("created_time", "from", "message");
    }

    @Override
    public JsonValue value(Field field) {
        return switch (field.name()) {
            case "message" -> text(item.message());
            case "created_time" -> time(item.facts.createdAt());
            case "from" -> item.facts.author().json();
            case "permalink_url" -> text("https://www.facebook.com/" + item.id());
            case "is_hidden" -> flag(item.hidden());
            case "message_tags", "story" -> JsonValue.NULL;
            case "comments" -> comments(field);
            case "likes", "reactions" -> likes(field);
            default -> item.facts.isPost() ? postValue(field) : commentValue(field);
        };
    }

    private JsonValue postValue(Field field) {
        return switch (field.name()) {
            case "updated_time" -> time(item.updatedAt());
            case "full_picture" ->
                item.file.map(files::address).map(ItemNode::text).orElse(JsonValue.NULL);
            case "status_type" -> text(item.facts.statusType());
            case "is_published" -> JsonValue.TRUE;
            case "attachments" -> attachments();
            case "to", "shares", "parent_id" -> JsonValue.NULL;
            case "can_reply_privately" -> flag(canReplyPrivately());
            default -> throw GraphRefusal.noField(field.name(), "Post");
        };
    }

    private JsonValue commentValue(Field field) {
        boolean reply = !item.facts.parent().equals(item.facts.postId());
        return switch (field.name()) {
            case "parent" ->
                reply
                        ? world.item(item.facts.parent())
                                .map(above -> JsonText.object()
                                        .add("id", above.id())
                                        .add("message", above.message())
                                        .build())
                                .map(JsonValue.class::cast)
                                .orElse(JsonValue.NULL)
                        : JsonValue.NULL;
            case "object" -> JsonText.object().add("id", item.facts.postId()).build();
            case "attachment" ->
                item.file.map(this::attachment).map(JsonValue.class::cast).orElse(JsonValue.NULL);
            case "comment_count" -> Json.createValue(world.comments(item, false).size());
            case "like_count" -> Json.createValue(item.likedBy.size());
            case "user_likes" -> flag(item.likedBy.containsKey(item.facts.page().id()));
            case "can_comment", "can_like" -> JsonValue.TRUE;
            case "can_hide", "can_remove" -> flag(!item.byPage() || field.name().equals("can_remove"));
            case "can_reply_privately" -> flag(canReplyPrivately());
            case "private_reply_conversation" ->
                item.privateReply().isEmpty()
                        ? JsonValue.NULL
                        : JsonText.object()
                                .add(
                                        "id",
                                        "t_" + item.facts.page().id()
                                                + item.facts.author().id())
                                .build();
            case "is_private" -> JsonValue.FALSE;
            default -> throw GraphRefusal.noField(field.name(), "Comment");
        };
    }

    boolean canReplyPrivately() {
        return !item.byPage()
                && item.privateReply().isEmpty()
                && world.now().isBefore(item.facts.createdAt().plus(PRIVATE_REPLY_WINDOW));
    }

    private JsonObject attachment(StoredFile file) {
        String type = file.kind().equals("image") ? "photo" : file.kind();
        JsonObjectBuilder media = JsonText.object()
                .add(
                        "image",
                        JsonText.object()
                                .add("src", files.address(file))
                                .add("height", 1)
                                .add("width", 1));
        return JsonText.object()
                .add("media", media)
                .add("media_type", type)
                .add("target", JsonText.object().add("id", file.id()).add("url", files.address(file)))
                .add("type", type)
                .add("url", files.address(file))
                .build();
    }

    private JsonValue attachments() {
        return item.file
                .<JsonValue>map(file -> JsonText.object()
                        .add("data", JsonText.array().add(attachment(file)))
                        .build())
                .orElse(JsonValue.NULL);
    }

    /** The edge, asked for by itself or inside its object. */
    JsonObject comments(Field field) {
        List<Item> found = new ArrayList<>(
                world.comments(item, field.modifier("filter", "toplevel").equals("stream")));
        String since = field.modifier("since", "");
        if (since.matches("[0-9]{1,12}")) {
            found.removeIf(each -> each.facts.createdAt().getEpochSecond() < Long.parseLong(since));
        }
        if (field.modifier("order", "chronological").equals("reverse_chronological")) {
            Collections.reverse(found);
        }
        CursorPage page = CursorPage.nested(request, "/" + id() + "/comments", field, Fields.write(field.fields()));
        JsonObject json = page.of(
                found.stream()
                        .map(each -> new ItemNode(each, world, files, request))
                        .toList(),
                field.fields());
        return summarised(json, field, found.size());
    }

    private JsonObject likes(Field field) {
        CursorPage page = CursorPage.nested(request, "/" + id() + "/likes", field, "");
        List<PersonNode> people =
                item.likedBy.values().stream().map(PersonNode::new).toList();
        return summarised(page.of(people, field.fields()), field, people.size());
    }

    private static JsonObject summarised(JsonObject page, Field field, int count) {
        return field.modifiers().containsKey("summary")
                ? JsonText.object(page)
                        .add("summary", JsonText.object().add("total_count", count))
                        .build()
                : page;
    }
}
