package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.push.PushDesk;
import dev.parley.simulator.push.PushTarget;
import dev.parley.simulator.world.Account;
import dev.parley.simulator.world.Change;
import dev.parley.simulator.world.DirectMessage;
import dev.parley.simulator.world.PostFacts;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Hears of everything that happens and delivers it to those who subscribed. */
public final class Activity {
    private final World world;
    private final Webhooks webhooks;
    private final ActivitySubscriptions subscriptions;
    private final PushDesk desk;
    private final ActivityJson json;

    Activity(World world, Webhooks webhooks, ActivitySubscriptions subscriptions) {
        this.world = world;
        this.webhooks = webhooks;
        this.subscriptions = subscriptions;
        this.desk = new PushDesk(world.clock());
        this.json = new ActivityJson(world);
        world.listen(this::hear);
    }

    /** The deliveries and their switches. */
    public PushDesk desk() {
        return desk;
    }

    /** Whether a creation is answered as the documentation says, not the specification. */
    public void answerLists(boolean on) {
        subscriptions.answerLists(on);
    }

    void reset() {
        subscriptions.clear();
        webhooks.clear();
        desk.reset();
    }

    private void hear(Change change) {
        if (subscriptions.list().isEmpty()) {
            return;
        }
        if (change instanceof Change.PostAdded added) {
            heardPost(added.facts());
        } else if (change instanceof Change.PostDeleted deleted) {
            long author = world.posts().authorOf(deleted.id());
            tell("post.delete", author, ActivityJson.deleted(deleted.id(), author), json.includes());
        } else if (change instanceof Change.PostLiked liked && liked.liked()) {
            long author = world.posts().authorOf(liked.id());
            JsonObject payload =
                    ActivityJson.like(liked.id(), liked.userId(), world.clock().millis());
            tell("like.create", author, payload, json.includes(liked.userId()));
        } else if (change instanceof Change.MessageAdded added) {
            DirectMessage message = added.message();
            tell("dm.received", message.recipientId(), json.message(message), json.includes());
            tell("dm.sent", message.senderId(), json.message(message), json.includes());
        }
    }

    private void heardPost(PostFacts facts) {
        JsonObject payload = json.post(facts);
        JsonObject includes = json.includes(facts.authorId());
        tell("post.create", facts.authorId(), payload, includes);
        world.posts().find(facts.id()).stream()
                .flatMap(post -> post.mentioned().stream())
                .flatMap(name -> world.users().find(name).stream())
                .map(User::id)
                .filter(id -> id != facts.authorId())
                .forEach(id -> tell("post.mention.create", id, payload, includes));
        tell("post.reply.create", facts.inReplyToUser(), payload, includes);
        tell("post.quote.create", world.posts().authorOf(facts.quoted()), payload, includes);
        tell("post.repost.create", world.posts().authorOf(facts.repostOf()), payload, includes);
    }

    /** Somebody has read what the other wrote. */
    public void read(User reader, User other) {
        tell(
                "dm.read",
                other.id(),
                json.seen(reader.id(), other.id(), world.clock().millis()),
                json.includes());
    }

    /** An event of any kind, with a payload that says nothing. */
    public void happen(String type, User user) {
        JsonObject payload =
                JsonText.object().add("user_id", Long.toString(user.id())).build();
        tell(type, user.id(), payload, json.includes());
    }

    private void tell(String type, long user, JsonObject payload, JsonObject includes) {
        for (ActivitySubscription each : subscriptions.list()) {
            if (each.eventType().equals(type) && each.userId() == user) {
                webhooks.find(each.webhookId()).ifPresent(webhook -> push(webhook, each, payload, includes));
            }
        }
    }

    private void push(Webhook webhook, ActivitySubscription subscription, JsonObject payload, JsonObject includes) {
        Optional<Account> app = world.accounts().findByClient(webhook.app());
        // these IDs are hashes: about half of them are negative
        String uuid = Long.toString(ThreadLocalRandom.current().nextLong());
        var event = JsonText.object()
                .add("event_uuid", uuid)
                .add("filter", subscription.filter())
                .add("event_type", subscription.eventType())
                .add("tag", subscription.tag())
                .add("payload", payload)
                .add("includes", includes);
        app.ifPresent(account -> desk.push(target(webhook, account, uuid), event.build()));
    }

    /** X never puts two events into one body, so each target is its own. */
    private static PushTarget target(Webhook webhook, Account account, String uuid) {
        return new PushTarget(
                "x " + uuid,
                URI.create(webhook.url()),
                body -> Map.of(ActivitySignature.HEADER, ActivitySignature.of(account.consumerSecret(), body)),
                events -> JsonText.object().add("data", events.get(0)).build());
    }
}
