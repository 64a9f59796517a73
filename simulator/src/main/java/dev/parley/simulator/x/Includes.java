package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.DirectMessage;
import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.PostText;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers what the expansions bring along, and what could not be found. */
final class Includes {
    private static final String MEDIA = "attachments.media_keys";
    private final World world;
    private final Selection selection;
    private final Map<Long, JsonObject> users = new LinkedHashMap<>();
    private final Map<Long, JsonObject> posts = new LinkedHashMap<>();
    private final Map<String, JsonObject> media = new LinkedHashMap<>();
    private final Map<String, JsonObject> missing = new LinkedHashMap<>();

    Includes(World world, Selection selection) {
        this.world = world;
        this.selection = selection;
    }

    void expand(Post post) {
        var wanted = selection.expansions();
        if (wanted.contains("author_id")) {
            user(post.authorId());
        }
        if (wanted.contains(MEDIA)) {
            world.media().of(post.id()).forEach(item -> media.put(item.key(), MediaJson.publicly(item)));
        }
        if (wanted.contains("in_reply_to_user_id")) {
            user(post.facts().inReplyToUser());
        }
        if (wanted.contains("entities.mentions.username")) {
            PostText.mentions(post.text())
                    .forEach(mention -> world.users().find(mention.value()).ifPresent(user -> user(user.id())));
        }
        if (selection.expandsReferences()) {
            reference(post.facts().inReplyTo());
            reference(post.facts().quoted());
            reference(post.facts().repostOf());
        }
        if (wanted.contains("referenced_tweets.id.author_id")) {
            user(post.facts().inReplyToUser());
        }
        if (wanted.contains(selection.dialect().history)) {
            post.facts().history().forEach(this::reference);
        }
    }

    void expand(DirectMessage message) {
        if (selection.expansions().contains(MEDIA)) {
            world.media()
                    .of(message.id())
                    .forEach(item -> media.put(item.key(), MediaJson.privately(item, message.id())));
        }
        if (selection.expansions().contains("sender_id")) {
            user(message.senderId());
        }
        if (selection.expansions().contains("participant_ids")) {
            user(message.senderId());
            user(message.recipientId());
        }
    }

    private void user(long id) {
        world.users().find(id).ifPresent(user -> add(user));
    }

    private void add(User user) {
        users.computeIfAbsent(user.id(), any -> new UserJson(world, selection).of(user));
    }

    private void reference(long id) {
        if (id == 0) {
            return;
        }
        world.posts()
                .find(id)
                .ifPresentOrElse(
                        post -> posts.computeIfAbsent(id, any -> new PostJson(world, selection).of(post)),
                        () -> miss("tweet", selection.dialect().referencesExpansion, Long.toString(id)));
    }

    void miss(String resource, String parameter, String value) {
        missing.put(parameter + value, Refusal.missing(resource, parameter, value));
    }

    /** Adds {@code includes} and {@code errors} where there is something to say. */
    JsonObjectBuilder addTo(JsonObjectBuilder answer) {
        JsonObjectBuilder includes = JsonText.object();
        add(includes, "users", users);
        add(includes, "media", media);
        add(includes, selection.dialect().includes, posts);
        JsonObject built = includes.build();
        if (!built.isEmpty()) {
            answer.add("includes", built);
        }
        add(answer, "errors", missing);
        return answer;
    }

    private static void add(JsonObjectBuilder target, String name, Map<?, JsonObject> items) {
        if (!items.isEmpty()) {
            JsonArrayBuilder array = JsonText.array();
            items.values().forEach(array::add);
            target.add(name, array);
        }
    }
}
