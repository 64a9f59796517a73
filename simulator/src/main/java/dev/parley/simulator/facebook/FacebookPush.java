package dev.parley.simulator.facebook;

import dev.parley.simulator.graph.GraphAccess;
import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.push.PushDesk;
import dev.parley.simulator.push.PushTarget;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Tells subscribed apps what happens on a page (WIRE 2.5). */
final class FacebookPush {
    private final FacebookWorld world;
    private final Subscriptions subscriptions;
    private final GraphAccess access;
    private final PushDesk desk;
    private volatile String base = "";

    FacebookPush(FacebookWorld world, Subscriptions subscriptions, GraphAccess access, PushDesk desk) {
        this.world = world;
        this.subscriptions = subscriptions;
        this.access = access;
        this.desk = desk;
    }

    /** Our own address, as the latest caller saw it: files are named by it. */
    void reachedAt(String address) {
        base = address;
    }

    String address(StoredFile file) {
        return base + "/files/" + file.id();
    }

    void item(Item item, String verb) {
        String kind = item.facts.isPost() ? kindOfPost(item) : "comment";
        JsonObjectBuilder value = JsonText.object()
                .add("from", item.facts.author().json())
                .add("item", kind)
                .add("verb", verb)
                .add("post_id", item.facts.postId())
                .add("created_time", world.now().getEpochSecond())
                .add("published", 1);
        if (!item.facts.isPost()) {
            value.add("comment_id", item.id()).add("parent_id", item.facts.parent());
        }
        if (!verb.equals("remove")) {
            value.add("message", item.message());
            item.file.ifPresent(file -> value.add("photo", address(file)));
        }
        change(item.facts.page(), "feed", value);
    }

    private static String kindOfPost(Item item) {
        if (item.file.isPresent()) {
            return "photo";
        }
        return item.byPage() ? "status" : "post";
    }

    void liked(Item item, Person by, boolean on) {
        JsonObjectBuilder value = JsonText.object()
                .add("from", by.json())
                .add("item", "reaction")
                .add("reaction_type", "like")
                .add("verb", on ? "add" : "remove")
                .add("post_id", item.facts.postId())
                .add("parent_id", item.facts.isPost() ? item.facts.page().id() : item.facts.postId())
                .add("created_time", world.now().getEpochSecond());
        if (!item.facts.isPost()) {
            value.add("comment_id", item.id());
        }
        change(item.facts.page(), "feed", value);
    }

    private void change(FacebookPage page, String field, JsonObjectBuilder value) {
        JsonObject change =
                JsonText.object().add("field", field).add("value", value).build();
        send(
                page,
                field,
                JsonText.object()
                        .add("id", page.id())
                        .add("time", world.now().getEpochSecond())
                        .add("changes", JsonText.array().add(change))
                        .build());
    }

    /** @param kind member of the event and what is in it */
    void messaging(Conversation conversation, boolean byPage, String field, String kind, JsonObjectBuilder content) {
        String page = conversation.page.id();
        String person = conversation.person.id();
        JsonObjectBuilder event = JsonText.object()
                .add("sender", JsonText.object().add("id", byPage ? page : person))
                .add("recipient", JsonText.object().add("id", byPage ? person : page))
                .add("timestamp", world.now().toEpochMilli())
                .add(kind, content);
        send(
                conversation.page,
                field,
                JsonText.object()
                        .add("id", page)
                        .add("time", world.now().toEpochMilli())
                        .add("messaging", JsonText.array().add(event))
                        .build());
    }

    void message(Conversation conversation, Message message) {
        boolean echo = message.facts.from().id().equals(conversation.page.id());
        JsonObjectBuilder content = JsonText.object().add("mid", message.facts.mid());
        if (!message.text().isEmpty()) {
            content.add("text", message.text());
        }
        if (!message.facts.files().isEmpty()) {
            JsonArrayBuilder files = JsonText.array();
            message.facts
                    .files()
                    .forEach(file -> files.add(JsonText.object()
                            .add("type", file.kind())
                            .add("payload", JsonText.object().add("url", address(file)))));
            content.add("attachments", files);
        }
        if (!message.facts.replyTo().isEmpty()) {
            content.add("reply_to", JsonText.object().add("mid", message.facts.replyTo()));
        }
        if (echo) {
            content.add("is_echo", true);
            if (!message.facts.appId().isEmpty()) {
                content.add("app_id", message.facts.appId());
            }
            if (!message.facts.metadata().isEmpty()) {
                content.add("metadata", message.facts.metadata());
            }
        }
        messaging(conversation, echo, echo ? "message_echoes" : "messages", "message", content);
    }

    private void send(FacebookPage page, String field, JsonObject entry) {
        subscriptions
                .targets(page.id(), field)
                .forEach(target -> desk.push(
                        new PushTarget(
                                "facebook",
                                target.callback(),
                                body -> access.signature(target.appId(), body),
                                FacebookPush::envelope),
                        entry));
    }

    private static JsonObject envelope(List<JsonObject> entries) {
        JsonArrayBuilder all = JsonText.array();
        entries.forEach(all::add);
        return JsonText.object().add("object", "page").add("entry", all).build();
    }
}
