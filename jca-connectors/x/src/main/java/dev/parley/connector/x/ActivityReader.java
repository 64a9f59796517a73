package dev.parley.connector.x;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPage.Unreadable;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformChange.AccountNotice;
import dev.parley.connector.api.PlatformChange.DeliveredUpTo;
import dev.parley.connector.api.PlatformChange.DeliveryState;
import dev.parley.connector.api.PushReader.PushedPart;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.kit.LenientObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one event of X's Activity API (WIRE 1.8). It never fails: what it cannot read, it counts. */
final class ActivityReader {

    /** What stands for a like where reactions have an emoji. */
    static final String LIKE = "❤️";

    private final XApi api;
    private final List<FetchedPost> posts = new ArrayList<>();
    private final List<PlatformChange> changes = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    ActivityReader(XApi api) {
        this.api = api;
    }

    PushedPart read(String text) {
        LenientObject event =
                LenientObject.parse(text).orElse(LenientObject.NONE).object("data");
        if (event.text("event_type").isEmpty()) {
            unreadable.add(new Unreadable("not-an-event", "What X pushed is not an event of its Activity API."));
        } else {
            read(event);
        }
        FetchedPage page = new FetchedPage(
                posts,
                unreadable,
                StreamPosition.START,
                false,
                Optional.empty(),
                List.of(text),
                Optional.empty(),
                changes);
        return new PushedPart(source(event), page);
    }

    /** Whom it concerns: who was subscribed for, or where that is missing the account itself. */
    private String source(LenientObject event) {
        String user = event.object("filter").text("user_id");
        return user.isEmpty() ? api.access().platformUserId() : user;
    }

    private void read(LenientObject event) {
        LenientObject payload = event.object("payload");
        String type = event.text("event_type");
        switch (type) {
            case "post.create", "post.mention.create", "post.reply.create", "post.quote.create", "post.repost.create" ->
                take(PostMapper.map(event, payload));
            case "post.delete" -> deleted(payload);
            case "like.create" -> liked(event, payload);
            case "dm.received", "dm.sent" -> take(ActivityMessages.map(payload, source(event)));
            case "dm.read" -> seen(payload);
            case "oauth.revoke" -> revoked(payload.text("user_id"));
            case "dm.indicate_typing", "follow.follow", "follow.unfollow" -> {
                // known, and nobody's work
            }
            default -> other(type);
        }
    }

    private void other(String type) {
        if (type.startsWith("chat.")) {
            unreadable.add(new Unreadable(
                    "encrypted-chat", "An encrypted chat message: only the people in it can read it, on X itself."));
        } else {
            unreadable.add(new Unreadable("unknown-kind", "An event of the kind " + type + "."));
        }
    }

    private void take(Mapped mapped) {
        posts.addAll(mapped.posts());
        unreadable.addAll(mapped.unreadable());
    }

    private void deleted(LenientObject payload) {
        String id = payload.text("id");
        if (id.isEmpty()) {
            unreadable.add(new Unreadable("missing-id", "A deletion without an ID."));
        } else {
            changes.add(new PlatformChange.Deleted(id, "deleted", time(payload)));
        }
    }

    private Instant time(LenientObject payload) {
        return payload.instant("deleted_at", "created_at", "timestamp_ms", "created_timestamp")
                .orElseGet(api::now);
    }

    private void liked(LenientObject event, LenientObject payload) {
        String post = firstOf(
                payload.text("liked_post_id", "liked_tweet_id", "post_id", "tweet_id"),
                payload.object("liked_post", "liked_tweet", "post", "tweet").text("id"));
        String user = firstOf(
                payload.text("liking_user_id", "user_id", "author_id"),
                payload.object("liking_user", "user").text("id"));
        if (post.isEmpty()) {
            unreadable.add(new Unreadable("missing-id", "A like that does not say of what."));
            return;
        }
        Author by = new Includes(event).author(user.isEmpty() ? likerBeside(event, payload) : user);
        changes.add(new PlatformChange.Reaction(post, by, LIKE, time(payload)));
    }

    /** X may name only who wrote the post, and whom the event concerns: that one likes another's post, or is liked. */
    private static String likerBeside(LenientObject event, LenientObject payload) {
        String concerned = event.object("filter").text("user_id");
        String writer =
                payload.text("tweet_author_id", "post_author_id", "liked_tweet_author_id", "liked_post_author_id");
        return writer.isEmpty() || writer.equals(concerned) ? "" : concerned;
    }

    private static String firstOf(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private void seen(LenientObject payload) {
        for (LenientObject read : payload.objects("direct_message_mark_read_events")) {
            String reader = read.text("sender_id");
            Optional<Instant> at = read.instant("created_timestamp");
            if (reader.isEmpty() || at.isEmpty()) {
                unreadable.add(new Unreadable("missing-id", "A read receipt that does not say by whom or when."));
            } else if (!reader.equals(api.access().platformUserId())) {
                changes.add(new DeliveredUpTo(reader, DeliveryState.READ, at.get(), at.get()));
            }
        }
    }

    /** All accounts of an app hear of it, whoever it was. */
    private void revoked(String user) {
        if (!user.isEmpty() && !user.equals(api.access().platformUserId())) {
            return;
        }
        changes.add(new AccountNotice(
                "x.revoked",
                "The account's owner has withdrawn Parley's access on X. Connect the account to X again.",
                AccountNotice.Effect.ACCESS_ENDS,
                api.now()));
    }

    /** The ID of what an event is about, or empty. */
    static String payloadId(LenientObject payload) {
        return payload.objects("direct_message_events").stream()
                .findFirst()
                .map(message -> message.text("id"))
                .orElseGet(() -> payload.text("id"));
    }
}
