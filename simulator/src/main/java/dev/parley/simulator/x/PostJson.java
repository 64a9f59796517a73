package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.MediaItem;
import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.PostFacts;
import dev.parley.simulator.world.WeightedLength;
import dev.parley.simulator.world.World;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes posts with the fields that were asked for. */
final class PostJson {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Duration EDITABLE = Duration.ofHours(1);
    private static final int MAX_EDITS = 5;
    private static final int SHORTENED = 270;
    private final World world;
    private final Selection selection;
    private final EntityJson entities;

    PostJson(World world, Selection selection) {
        this.world = world;
        this.selection = selection;
        this.entities = new EntityJson(world);
    }

    static String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis));
    }

    JsonObject of(Post post) {
        PostFacts facts = post.facts();
        boolean isLong = WeightedLength.of(facts.text()) > WeightedLength.MAX;
        String text = isLong ? shortened(facts.text()) : facts.text();
        JsonObjectBuilder json = JsonText.object()
                .add("id", Long.toString(post.id()))
                .add("text", text)
                .add(selection.dialect().history, JsonText.ids(post.versions()));
        addPlain(json, post, text);
        addReferences(json, facts);
        List<MediaItem> media = world.media().of(post.id());
        if (!media.isEmpty() && selection.wantsMedia(selection.post())) {
            json.add("attachments", MediaJson.keys(media));
        }
        if (isLong && selection.wants(selection.dialect().note)) {
            json.add(selection.dialect().note, note(facts.text()));
        }
        return json.build();
    }

    private void addPlain(JsonObjectBuilder json, Post post, String text) {
        PostFacts facts = post.facts();
        if (selection.wants("author_id") || selection.expansions().contains("referenced_tweets.id.author_id")) {
            json.add("author_id", Long.toString(facts.authorId()));
        }
        if (selection.wants("in_reply_to_user_id") && facts.inReplyToUser() != 0) {
            json.add("in_reply_to_user_id", Long.toString(facts.inReplyToUser()));
        }
        for (String field : selection.post()) {
            switch (field) {
                case "created_at" -> json.add(field, time(facts.createdAt()));
                case "conversation_id" -> json.add(field, Long.toString(facts.conversationId()));
                case "lang" -> json.add(field, facts.lang());
                case "possibly_sensitive" -> json.add(field, false);
                case "reply_settings" -> json.add(field, "everyone");
                case "public_metrics" -> json.add(field, metrics(post));
                case "edit_controls" -> json.add(field, editControls(facts));
                case "entities" -> addEntities(json, text);
                default -> ignored(field);
            }
        }
    }

    /** X answers as if the field had not been asked for. */
    private static void ignored(String field) {
        assert !field.isEmpty();
    }

    private void addEntities(JsonObjectBuilder json, String text) {
        JsonObject found = entities.of(text);
        if (!found.isEmpty()) {
            json.add("entities", found);
        }
    }

    private void addReferences(JsonObjectBuilder json, PostFacts facts) {
        JsonArrayBuilder references = JsonText.array();
        addReference(references, "retweeted", facts.repostOf());
        addReference(references, "quoted", facts.quoted());
        addReference(references, "replied_to", facts.inReplyTo());
        boolean any = facts.repostOf() + facts.quoted() + facts.inReplyTo() != 0;
        if (any && selection.wantsReferences()) {
            json.add(selection.dialect().references, references);
        }
    }

    private static void addReference(JsonArrayBuilder references, String type, long id) {
        if (id != 0) {
            references.add(JsonText.object().add("type", type).add("id", Long.toString(id)));
        }
    }

    private JsonObject metrics(Post post) {
        int seen = post.likeCount() + post.replyCount() + post.repostCount() + post.quoteCount();
        return JsonText.object()
                .add(selection.dialect().reposts, post.repostCount())
                .add("reply_count", post.replyCount())
                .add("like_count", post.likeCount())
                .add("quote_count", post.quoteCount())
                .add("bookmark_count", 0)
                .add("impression_count", seen)
                .build();
    }

    private static JsonObject editControls(PostFacts facts) {
        int left = Math.max(0, MAX_EDITS - facts.history().size());
        return JsonText.object()
                .add("edits_remaining", left)
                .add("is_edit_eligible", left > 0 && facts.inReplyTo() == 0)
                .add("editable_until", time(facts.createdAt() + EDITABLE.toMillis()))
                .build();
    }

    private JsonObject note(String text) {
        JsonObjectBuilder note = JsonText.object().add("text", text);
        JsonObject found = entities.of(text);
        if (!found.isEmpty()) {
            note.add("entities", found);
        }
        return note.build();
    }

    private static String shortened(String text) {
        StringBuilder shortened = new StringBuilder();
        int weight = 0;
        for (int codePoint : text.codePoints().toArray()) {
            weight += codePoint <= 0x10FF ? 1 : 2;
            if (weight > SHORTENED) {
                break;
            }
            shortened.appendCodePoint(codePoint);
        }
        return shortened.append('…').toString();
    }
}
