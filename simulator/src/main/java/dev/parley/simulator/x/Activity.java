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
import java.time.Duration;
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
    private final OpenStreams streams = new OpenStreams();
    private final ActivityLog log = new ActivityLog();

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

    /** The activity stream, which tells an app of everything that it subscribed to (WIRE 1.4). */
    StreamConnection connect(XCall call) {
        String app = call.caller().orElseThrow().app().clientId();
        long missed = backfill(call.parameter("backfill_minutes").orElse("0")).toMillis();
        long now = world.clock().millis();
        StreamConnection connection = streams.connect(app, Selection.of(call));
        log.between(now - missed, now, event -> event.app().equals(app))
                .forEach(event -> connection.offer(line(event)));
        return connection;
    }

    private static Duration backfill(String minutes) {
        if (!minutes.matches("[0-5]")) {
            throw Refusal.invalid(
                    "backfill_minutes",
                    minutes,
                    "The `backfill_minutes` query parameter value [" + minutes + "] is not between 0 and 5");
        }
        return Duration.ofMinutes(Long.parseLong(minutes));
    }

    /** How the activity stream behaves, see {@link StreamDesk#set}. */
    public void setStream(Duration alive, int most, boolean nothing) {
        streams.set(alive, most, nothing);
    }

    /** Ends all connections to the activity stream as X does when it restarts something. */
    public void disconnectAll() {
        streams.disconnectAll();
    }

    void close() {
        desk.close();
        streams.close();
    }

    void reset() {
        log.clear();
        streams.reset();
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
                ActivityLog.Event event = event(each, payload, includes);
                log.add(event);
                streams.of(each.app()).forEach(open -> open.offer(line(event)));
                webhooks.find(each.webhookId()).ifPresent(webhook -> push(webhook, event));
            }
        }
    }

    private ActivityLog.Event event(ActivitySubscription subscription, JsonObject payload, JsonObject includes) {
        // these IDs are hashes: about half of them are negative
        String uuid = Long.toString(ThreadLocalRandom.current().nextLong());
        JsonObject content = JsonText.object()
                .add("event_uuid", uuid)
                .add("filter", subscription.filter())
                .add("event_type", subscription.eventType())
                .add("tag", subscription.tag())
                .add("payload", payload)
                .add("includes", includes)
                .build();
        return new ActivityLog.Event(world.clock().millis(), subscription.app(), subscription.webhookId(), content);
    }

    private static String line(ActivityLog.Event event) {
        return JsonText.object().add("data", event.content()).build().toString();
    }

    /** Tells a webhook once more what it was told between two moments, the second excluded. */
    void replay(Webhook webhook, long from, long to) {
        log.between(from, to, event -> event.webhook() == webhook.id()).forEach(event -> push(webhook, event));
    }

    private void push(Webhook webhook, ActivityLog.Event event) {
        Optional<Account> app = world.accounts().findByClient(webhook.app());
        app.ifPresent(account -> desk.push(target(webhook, account, event.uuid()), event.content()));
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
