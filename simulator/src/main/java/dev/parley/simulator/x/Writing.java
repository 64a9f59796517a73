package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.Change;
import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.PostDraft;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.WeightedLength;
import dev.parley.simulator.world.World;
import dev.parley.simulator.x.PlatformRules.Plan;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a company does to posts: write, delete, like, repost, hide. */
final class Writing {
    private static final Duration DUPLICATE_WINDOW = Duration.ofHours(24);
    private static final int DUPLICATES_LOOKED_AT = 100;
    private static final int MOST_MEDIA = 4;
    private static final Set<String> REPLY_SETTINGS = Set.of("following", "mentionedUsers", "subscribers", "verified");
    private static final Set<String> MEMBERS = Set.of(
            "text",
            "reply",
            "quote_tweet_id",
            "media",
            "reply_settings",
            "edit_options",
            "made_with_ai",
            "paid_partnership",
            "card_uri",
            "community_id",
            "direct_message_deep_link",
            "for_super_followers_only",
            "geo",
            "nullcast",
            "poll",
            "share_with_followers");
    private final World world;
    private final PlatformRules rules;
    private final Uploads uploads;

    Writing(World world, PlatformRules rules, Uploads uploads) {
        this.world = world;
        this.rules = rules;
        this.uploads = uploads;
    }

    Answer create(XCall call) {
        JsonObject body = call.json();
        refuseMalformed(body);
        String text = JsonText.text(body, "text", "");
        if (WeightedLength.of(text) > WeightedLength.MAX) {
            throw Refusal.invalid("text", text, "Your Tweet text is too long. For more information see the guide.");
        }
        synchronized (world) {
            Optional<String> edited =
                    JsonText.child(body, "edit_options").flatMap(options -> JsonText.text(options, "previous_post_id"));
            List<Long> media = media(call, body);
            Post post = edited.isPresent() ? edit(call, edited.get(), text) : publish(call, body, text);
            world.media().attach(post.id(), media);
            return Answer.created(created(call, post));
        }
    }

    private List<Long> media(XCall call, JsonObject body) {
        List<Long> ids = JsonText.child(body, "media")
                .map(media -> uploads.named(call, media, "media_ids"))
                .orElse(List.of());
        if (ids.size() > MOST_MEDIA) {
            throw Refusal.invalid("media.media_ids", "", "there must be a maximum of " + MOST_MEDIA + " media");
        }
        return ids;
    }

    /** The specification closes the object, so X refuses members it does not know. */
    private static void refuseMalformed(JsonObject body) {
        for (String member : body.keySet()) {
            if (!MEMBERS.contains(member)) {
                throw Refusal.invalid(
                        member,
                        "",
                        "$." + member + ": is not defined in the schema and the schema does"
                                + " not allow additional properties");
            }
        }
        if (JsonText.text(body, "text", "").isBlank() && !body.containsKey("media")) {
            throw Refusal.invalid("text", "", "text is missing.");
        }
        String settings = JsonText.text(body, "reply_settings", "following");
        if (!REPLY_SETTINGS.contains(settings)) {
            throw Refusal.invalid(
                    "reply_settings",
                    settings,
                    "$.reply_settings: does not have a value in the" + " enumeration " + REPLY_SETTINGS);
        }
        JsonValue reply = body.get("reply");
        if (reply != null
                && JsonText.child(body, "reply")
                        .flatMap(object -> JsonText.text(object, "in_reply_to_tweet_id"))
                        .isEmpty()) {
            throw Refusal.invalid("reply", "", "$.reply.in_reply_to_tweet_id: is missing but it is required");
        }
    }

    private Post publish(XCall call, JsonObject body, String text) {
        long parent = JsonText.child(body, "reply")
                .flatMap(reply -> JsonText.text(reply, "in_reply_to_tweet_id"))
                .map(id -> XCall.id("reply.in_reply_to_tweet_id", id))
                .orElse(0L);
        long quoted = JsonText.text(body, "quote_tweet_id")
                .map(id -> XCall.id("quote_tweet_id", id))
                .orElse(0L);
        refuseReply(call.userId(), parent);
        refuseQuote(quoted);
        refuseDuplicate(call.userId(), text, parent);
        return world.publish(new PostDraft(call.userId(), text, parent, quoted, ""));
    }

    private void refuseReply(long user, long parent) {
        if (parent == 0) {
            return;
        }
        Post post = world.posts()
                .find(parent)
                .orElseThrow(() ->
                        Refusal.forbidden("You attempted to reply to a Tweet that is deleted or not visible to you."));
        if (rules.plan() == Plan.SELF_SERVE && post.authorId() != user && !summons(post, user)) {
            throw Refusal.forbidden("Reply to this conversation is not allowed because you have not been mentioned"
                    + " or otherwise engaged by the author of the post you are replying to.");
        }
    }

    /** Since February 2026 a self-serve app may answer only those who called it (WIRE 1.3). */
    private boolean summons(Post post, long user) {
        boolean mentions = world.users()
                .find(user)
                .map(User::username)
                .filter(post::mentions)
                .isPresent();
        long quotedAuthor =
                world.posts().find(post.facts().quoted()).map(Post::authorId).orElse(0L);
        return mentions || quotedAuthor == user;
    }

    private void refuseQuote(long quoted) {
        if (quoted == 0) {
            return;
        }
        refuseOnSelfServe("Quote posts");
        if (world.posts().find(quoted).isEmpty()) {
            throw Refusal.invalid("quote_tweet_id", Long.toString(quoted), "The quoted Tweet does not exist.");
        }
    }

    private void refuseOnSelfServe(String what) {
        if (rules.plan() == Plan.SELF_SERVE) {
            throw Refusal.forbidden(what + " are not available in your current plan.");
        }
    }

    /** Same words to the same parent; words alone would be too strict, as X adds the parent's author to the text. */
    private void refuseDuplicate(long user, String text, long parent) {
        long oldest = world.clock().millis() - DUPLICATE_WINDOW.toMillis();
        boolean duplicate = world.posts().by(user).newestFirst().values().stream()
                .limit(DUPLICATES_LOOKED_AT)
                .filter(post -> post.facts().createdAt() >= oldest)
                .anyMatch(post -> post.text().equals(text) && post.facts().inReplyTo() == parent);
        if (duplicate) {
            throw Refusal.forbidden("You are not allowed to create a Tweet with duplicate content.");
        }
    }

    private Post edit(XCall call, String previous, String text) {
        Post post = own(call, "edit_options.previous_post_id", previous);
        if (post.superseded()) {
            throw Refusal.forbidden("You are not allowed to edit a version that is not the latest.");
        }
        if (post.facts().inReplyTo() != 0 && post.facts().inReplyToUser() != call.userId()) {
            throw Refusal.forbidden("You are not allowed to edit a reply to somebody else.");
        }
        return world.edit(post, text);
    }

    private static JsonObject created(XCall call, Post post) {
        Dialect dialect = Dialect.of(call);
        JsonObjectBuilder data = JsonText.object()
                .add("id", Long.toString(post.id()))
                .add("text", post.text())
                .add(dialect.history, JsonText.ids(post.versions()));
        return JsonText.object().add("data", data).build();
    }

    Answer delete(XCall call, String id) {
        Post post = own(call, "id", id);
        world.record(new Change.PostDeleted(post.id()));
        return data("deleted", true);
    }

    private Post own(XCall call, String parameter, String id) {
        Post post = existing(parameter, id);
        if (post.authorId() != call.userId()) {
            throw Refusal.forbidden("You are not authorized to do this to a Tweet of somebody else.");
        }
        return post;
    }

    private Post existing(String parameter, String id) {
        return world.posts().find(XCall.id(parameter, id)).orElseThrow(() -> Refusal.notFound("tweet", parameter, id));
    }

    private Post named(XCall call) {
        String id = JsonText.text(call.json(), "tweet_id")
                .orElseThrow(() -> Refusal.invalid("tweet_id", "", "$.tweet_id: is missing but it is required"));
        return existing("tweet_id", id);
    }

    Answer like(XCall call, String user) {
        call.mustBeCaller(user);
        refuseOnSelfServe("Likes");
        world.record(new Change.PostLiked(named(call).id(), call.userId(), true));
        return data("liked", true);
    }

    Answer unlike(XCall call, String user, String post) {
        call.mustBeCaller(user);
        refuseOnSelfServe("Likes");
        world.record(new Change.PostLiked(existing("tweet_id", post).id(), call.userId(), false));
        return data("liked", false);
    }

    Answer repost(XCall call, String user) {
        call.mustBeCaller(user);
        Post repost = world.repost(call.userId(), named(call));
        return Answer.ok(JsonText.object()
                .add(
                        "data",
                        JsonText.object()
                                .add("rest_id", Long.toString(repost.id()))
                                .add("retweeted", true))
                .build());
    }

    Answer unrepost(XCall call, String user, String post) {
        call.mustBeCaller(user);
        long original = XCall.id("source_tweet_id", post);
        world.findRepost(call.userId(), original)
                .ifPresent(repost -> world.record(new Change.PostDeleted(repost.id())));
        return data("retweeted", false);
    }

    /** Only whoever began the conversation may hide a reply in it. */
    Answer hide(XCall call, String id) {
        Post reply = existing("tweet_id", id);
        boolean owner = world.posts()
                .find(reply.facts().conversationId())
                .filter(root -> root.authorId() == call.userId() && root.id() != reply.id())
                .isPresent();
        if (!owner) {
            throw Refusal.forbidden("You are not allowed to hide this reply.");
        }
        JsonValue wanted = call.json().get("hidden");
        if (wanted != JsonValue.TRUE && wanted != JsonValue.FALSE) {
            throw Refusal.invalid("hidden", String.valueOf(wanted), "$.hidden: boolean expected");
        }
        boolean hidden = wanted == JsonValue.TRUE;
        world.record(new Change.PostHidden(reply.id(), hidden));
        return data("hidden", hidden);
    }

    static Answer data(String name, boolean value) {
        return Answer.ok(JsonText.object()
                .add("data", JsonText.object().add(name, value))
                .build());
    }
}
