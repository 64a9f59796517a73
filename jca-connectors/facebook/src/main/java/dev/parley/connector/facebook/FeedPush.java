package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what happened on a page: its feed, mentions elsewhere, and ratings. */
record FeedPush(String page, Instant at, Gathered into) {

    private static final Set<String> FIELDS = Set.of("feed", "mention", "ratings");
    private static final Set<String> POSTS =
            Set.of("post", "status", "photo", "video", "share", "album", "event", "note", "link", "rating", "question");
    private static final Set<String> REACTIONS = Set.of("like", "reaction");
    /** Known, and of no interest to a conversation. */
    private static final Set<String> PASSED_OVER = Set.of("block", "unblock", "mute");

    void read(LenientObject change) {
        String field = change.text("field");
        LenientObject value = change.object("value");
        String item = value.text("item");
        if (!FIELDS.contains(field)) {
            into.failed("unknown-field", "A change of " + field + ".");
        } else if (REACTIONS.contains(item)) {
            reaction(value);
        } else if (item.equals("comment") || POSTS.contains(item)) {
            thing(field, value, idOf(value));
        } else {
            into.failed("unknown-item", "A change of a " + item + ".");
        }
    }

    private static String idOf(LenientObject value) {
        if (value.text("item").equals("comment")) {
            return value.text("comment_id");
        }
        String post = value.text("post_id");
        return post.isEmpty()
                ? value.text("open_graph_story_id", "photo_id", "video_id", "album_id", "event_id")
                : post;
    }

    private void thing(String field, LenientObject value, String id) {
        String verb = value.text("verb");
        if (id.isEmpty()) {
            into.failed("missing-id", "A change of a " + value.text("item") + " without an ID.");
            return;
        }
        switch (verb) {
            case "add" -> into.add(post(field, value, id));
            case "edit", "edited" -> edited(value, id);
            case "remove", "delete" -> into.changes.add(new PlatformChange.Deleted(id, "deleted", at));
            case "hide" -> into.changes.add(new PlatformChange.Hidden(id, true, at));
            case "unhide" -> into.changes.add(new PlatformChange.Hidden(id, false, at));
            default -> {
                if (!PASSED_OVER.contains(verb)) {
                    into.failed("unknown-verb", "Somebody did " + verb + " to " + id + ".");
                }
            }
        }
    }

    /** Without a text something else was changed, such as the photos of an album. */
    private void edited(LenientObject value, String id) {
        if (value.has("message") || value.has("review_text")) {
            into.changes.add(new PlatformChange.Edited(id, value.text("message", "review_text"), at));
        }
    }

    private static Author author(LenientObject value) {
        return value.has("from")
                ? People.of(value.object("from"))
                : People.named(value.text("sender_id", "reviewer_id"), value.text("sender_name", "reviewer_name"));
    }

    private FetchedPost post(String field, LenientObject value, String id) {
        boolean comment = value.text("item").equals("comment");
        String postId = comment ? value.text("post_id") : id;
        String parent = comment ? value.text("parent_id") : "";
        String above = parent.isEmpty() && comment ? postId : parent;
        Author author = author(value);
        return new FetchedPost(
                id,
                Visibility.PUBLIC,
                author,
                value.text("message", "review_text"),
                "",
                GraphTime.of(value, "created_time").orElse(at),
                above,
                postId,
                author,
                false,
                media(value),
                attributes(field, value, author)
                        .with("facebookPostId", postId)
                        .with("facebookCommentId", comment ? id : "")
                        .with("facebookParentCommentId", comment && !above.equals(postId) ? above : "")
                        .asMap(),
                page);
    }

    private Attributes attributes(String field, LenientObject value, Author author) {
        return new Attributes()
                .with("facebookPageId", page)
                .with("facebookPostType", value.text("item").equals("comment") ? "" : value.text("item"))
                .with("facebookActorId", author.platformId())
                .with("facebookActorName", author.displayName())
                .with("facebookLink", value.text("link"))
                .with("facebookRating", value.text("rating"))
                .with("facebookRecommendation", value.text("recommendation_type"))
                .flag("facebookMention", field.equals("mention"))
                .flag("facebookByPage", author.platformId().equals(page))
                .flag("facebookUnpublished", "0".equals(value.text("published")))
                .flag("facebookHidden", value.isTrue("is_hidden"));
    }

    private static List<Media> media(LenientObject value) {
        List<Media> media = new ArrayList<>();
        boolean picture = value.text("item").equals("photo");
        String photo = value.text("photo").isEmpty() && picture ? value.text("link") : value.text("photo");
        if (!photo.isEmpty()) {
            media.add(new Media(value.text("photo_id"), "photo", photo, ""));
        }
        value.texts("photos").forEach(url -> media.add(new Media("", "photo", url, "")));
        boolean film = value.text("item").equals("video");
        String video = value.text("video").isEmpty() && film ? value.text("link") : value.text("video");
        if (!video.isEmpty()) {
            media.add(new Media(value.text("video_id"), "video", video, ""));
        }
        return media;
    }

    private void reaction(LenientObject value) {
        String comment = value.text("comment_id");
        String target = comment.isEmpty() ? value.text("post_id", "open_graph_story_id") : comment;
        Author by = author(value);
        if (target.isEmpty()) {
            target = value.text("parent_id");
        }
        if (target.isEmpty()) {
            // somebody likes the page itself
            return;
        }
        boolean off = value.text("verb").equals("remove");
        into.changes.add(new PlatformChange.Reaction(
                target,
                by,
                off ? "" : emoji(value.text("reaction_type")),
                GraphTime.of(value, "created_time").orElse(at)));
    }

    private static String emoji(String type) {
        return switch (type) {
            case "love" -> "❤";
            case "care" -> "🤗";
            case "haha" -> "😆";
            case "wow" -> "😮";
            case "sad", "sorry" -> "😢";
            case "angry", "anger" -> "😡";
            default -> "👍";
        };
    }
}
