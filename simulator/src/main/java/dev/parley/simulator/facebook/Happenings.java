package dev.parley.simulator.facebook;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything that can happen on a page, by people or by the page; each thing is told to the subscribed apps. */
final class Happenings {
    private final FacebookWorld world;
    private final FacebookPush push;

    Happenings(FacebookWorld world, FacebookPush push) {
        this.world = world;
        this.push = push;
    }

    Item post(FacebookPage page, Person author, String text, Optional<StoredFile> file) {
        boolean own = author.id().equals(page.id());
        String type = file.isPresent() ? "added_photos" : own ? "mobile_status_update" : "wall_post";
        Item item = world.post(page, author, text, file, type);
        push.item(item, "add");
        return item;
    }

    Item comment(Item target, Person author, String text, Optional<StoredFile> file) {
        Item item = world.comment(target, author, text, file);
        push.item(item, "add");
        return item;
    }

    void edit(Item item, String text) {
        item.write(text, world.now());
        push.item(item, "edited");
    }

    void delete(Item item) {
        world.remove(item);
        push.item(item, "remove");
    }

    void hide(Item item, boolean hidden) {
        if (item.hidden() != hidden) {
            item.hide(hidden);
            push.item(item, hidden ? "hide" : "unhide");
        }
    }

    void like(Item item, Person by, boolean on) {
        boolean before = item.likedBy.containsKey(by.id());
        if (on) {
            item.likedBy.put(by.id(), by);
        } else {
            item.likedBy.remove(by.id());
        }
        if (before != on) {
            push.liked(item, by, on);
        }
    }

    /** What a message brings beside its text. */
    record Extras(List<StoredFile> files, String metadata, String replyTo, String appId) {
        static final Extras NONE = new Extras(List.of(), "", "", "");

        static Extras of(List<StoredFile> files) {
            return new Extras(files, "", "", "");
        }
    }

    Message send(Conversation conversation, boolean byPage, String text, Extras extras) {
        Person page = conversation.page.person();
        Person from = byPage ? page : conversation.person;
        Person to = byPage ? conversation.person : page;
        Message message = world.add(
                conversation,
                new Message.Facts(
                        world.newMid(),
                        from,
                        to,
                        world.now(),
                        extras.files(),
                        extras.metadata(),
                        extras.replyTo(),
                        extras.appId()),
                text);
        push.message(conversation, message);
        if (byPage) {
            watermark(conversation, "delivery", "message_deliveries", message.facts.mid());
        }
        return message;
    }

    private void watermark(Conversation conversation, String kind, String field, String mid) {
        JsonObjectBuilder content =
                JsonText.object().add("watermark", world.now().toEpochMilli());
        if (!mid.isEmpty()) {
            content.add("mids", JsonText.array().add(mid));
        }
        push.messaging(conversation, false, field, kind, content);
    }

    /** The person looks at the conversation. */
    void read(Conversation conversation) {
        watermark(conversation, "read", "message_reads", "");
    }

    void react(Conversation conversation, Message message, String emoji, boolean byPage) {
        Person who = byPage ? conversation.page.person() : conversation.person;
        if (emoji.isEmpty()) {
            message.reactions.remove(who.id());
        } else {
            message.reactions.put(who.id(), emoji);
        }
        if (byPage) {
            return;
        }
        JsonObjectBuilder content =
                JsonText.object().add("mid", message.facts.mid()).add("action", emoji.isEmpty() ? "unreact" : "react");
        if (!emoji.isEmpty()) {
            content.add("reaction", "other").add("emoji", emoji);
        }
        push.messaging(conversation, false, "message_reactions", "reaction", content);
    }

    void editMessage(Conversation conversation, Message message, String text) {
        message.write(text);
        push.messaging(
                conversation,
                false,
                "message_edits",
                "message_edit",
                JsonText.object()
                        .add("mid", message.facts.mid())
                        .add("text", text)
                        .add("num_edit", message.edits()));
    }

    void unsend(Conversation conversation, Message message) {
        conversation.messages.remove(message);
        push.messaging(
                conversation,
                false,
                "messages",
                "message",
                JsonText.object().add("mid", message.facts.mid()).add("is_deleted", true));
    }

    /** The person presses a button. */
    void postback(Conversation conversation, String title, String payload) {
        conversation.acted(world.now());
        push.messaging(
                conversation,
                false,
                "messaging_postbacks",
                "postback",
                JsonText.object().add("mid", world.newMid()).add("title", title).add("payload", payload));
    }

    /** The person comes from an advertisement or a link. */
    void referral(Conversation conversation, String adId, String reference) {
        Instant now = world.now();
        conversation.acted(now);
        JsonObjectBuilder content = JsonText.object()
                .add("ref", reference)
                .add("source", adId.isEmpty() ? "SHORTLINK" : "ADS")
                .add("type", "OPEN_THREAD");
        if (!adId.isEmpty()) {
            content.add("ad_id", adId);
        }
        push.messaging(conversation, false, "messaging_referrals", "referral", content);
    }
}
