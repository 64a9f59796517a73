package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.DirectMessage;
import dev.parley.simulator.world.MediaItem;
import dev.parley.simulator.world.PostFacts;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the payloads of activity events: posts in the tweet dialect, direct messages in their old shape. */
final class ActivityJson {
    private final World world;

    ActivityJson(World world) {
        this.world = world;
    }

    JsonObject post(PostFacts facts) {
        List<Long> versions = new ArrayList<>(facts.history());
        versions.add(facts.id());
        JsonObjectBuilder json = JsonText.object()
                .add("id", Long.toString(facts.id()))
                .add("text", facts.text())
                .add("author_id", Long.toString(facts.authorId()))
                .add("created_at", PostJson.time(facts.createdAt()))
                .add("conversation_id", Long.toString(facts.conversationId()))
                .add("lang", facts.lang())
                .add("edit_history_tweet_ids", JsonText.ids(versions));
        JsonArrayBuilder references = JsonText.array();
        reference(references, "retweeted", facts.repostOf());
        reference(references, "quoted", facts.quoted());
        reference(references, "replied_to", facts.inReplyTo());
        if (facts.repostOf() + facts.quoted() + facts.inReplyTo() != 0) {
            json.add("referenced_tweets", references);
        }
        if (facts.inReplyTo() != 0) {
            json.add("in_reply_to_tweet_id", Long.toString(facts.inReplyTo()));
        }
        return json.build();
    }

    private static void reference(JsonArrayBuilder references, String type, long id) {
        if (id != 0) {
            references.add(JsonText.object().add("type", type).add("id", Long.toString(id)));
        }
    }

    JsonObject includes(long... users) {
        JsonArrayBuilder all = JsonText.array();
        for (long id : users) {
            user(id).ifPresent(all::add);
        }
        return JsonText.object()
                .add("users", all)
                .add("tweets", JsonText.array())
                .build();
    }

    private Optional<JsonObject> user(long id) {
        return world.users().find(id).map(ActivityJson::user);
    }

    private static JsonObject user(User user) {
        return JsonText.object()
                .add("id", Long.toString(user.id()))
                .add("username", user.username())
                .add("name", user.name())
                .build();
    }

    JsonObject message(DirectMessage message) {
        JsonObjectBuilder data = JsonText.object().add("text", message.text()).add("entities", JsonText.object());
        world.media().of(message.id()).stream()
                .findFirst()
                .ifPresent(item -> data.add("attachment", attachment(item, message.id())));
        JsonObjectBuilder event = JsonText.object()
                .add("type", "message_create")
                .add("id", Long.toString(message.id()))
                .add("created_timestamp", Long.toString(message.createdAt()))
                .add(
                        "message_create",
                        JsonText.object()
                                .add(
                                        "target",
                                        JsonText.object().add("recipient_id", Long.toString(message.recipientId())))
                                .add("sender_id", Long.toString(message.senderId()))
                                .add("message_data", data));
        JsonObjectBuilder users = JsonText.object();
        for (long id : new long[] {message.senderId(), message.recipientId()}) {
            user(id).ifPresent(user ->
                    users.add(Long.toString(id), JsonText.object().add("data", user)));
        }
        return JsonText.object()
                .add("direct_message_events", JsonText.array().add(event))
                .add("users", users)
                .build();
    }

    private static JsonObjectBuilder attachment(MediaItem item, long message) {
        JsonObject described = MediaJson.privately(item, message);
        String url = described.getString("url", described.getString("preview_image_url", ""));
        JsonObjectBuilder media = JsonText.object()
                .add("id", item.id())
                .add("id_str", Long.toString(item.id()))
                .add("type", item.kind())
                .add("media_url_https", url);
        return JsonText.object().add("type", "media").add("media", media);
    }

    JsonObject seen(long reader, long other, long at) {
        JsonObjectBuilder event = JsonText.object()
                .add("created_timestamp", Long.toString(at))
                .add("sender_id", Long.toString(reader))
                .add("target", JsonText.object().add("recipient_id", Long.toString(other)));
        return JsonText.object()
                .add("direct_message_mark_read_events", JsonText.array().add(event))
                .build();
    }

    static JsonObject deleted(long id, long author) {
        return JsonText.object()
                .add("id", Long.toString(id))
                .add("author_id", Long.toString(author))
                .build();
    }

    static JsonObject like(long post, long by, long at) {
        return JsonText.object()
                .add("liked_tweet_id", Long.toString(post))
                .add("liking_user_id", Long.toString(by))
                .add("created_at", PostJson.time(at))
                .build();
    }
}
