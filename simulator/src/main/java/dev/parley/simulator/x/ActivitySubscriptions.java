package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.World;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The subscriptions of X's Activity API. */
final class ActivitySubscriptions {
    private static final int MOST = 1_500;
    private static final Set<String> PUBLIC = Set.of(
            "post.create",
            "post.delete",
            "post.mention.create",
            "post.reply.create",
            "post.quote.create",
            "post.repost.create",
            "follow.follow",
            "follow.unfollow",
            "profile.update.bio",
            "news.new");
    private static final Set<String> PRIVATE = Set.of(
            "like.create",
            "dm.received",
            "dm.sent",
            "dm.read",
            "dm.indicate_typing",
            "chat.received",
            "chat.sent",
            "oauth.revoke");
    private final World world;
    private final Webhooks webhooks;
    private final Map<Long, ActivitySubscription> subscriptions = new LinkedHashMap<>();
    private final AtomicLong ids = new AtomicLong(1_800_000_000_000_000_000L);
    private volatile boolean answersLists;

    ActivitySubscriptions(World world, Webhooks webhooks) {
        this.world = world;
        this.webhooks = webhooks;
    }

    /** Documentation and specification differ in the answer to a creation; this chooses the documentation's. */
    void answerLists(boolean on) {
        answersLists = on;
    }

    synchronized List<ActivitySubscription> list() {
        return List.copyOf(subscriptions.values());
    }

    synchronized void takeBack(ActivitySubscription subscription) {
        subscriptions.put(subscription.id(), subscription);
        ids.accumulateAndGet(subscription.id(), Math::max);
    }

    synchronized void clear() {
        subscriptions.clear();
        answersLists = false;
    }

    Answer create(XCall call) {
        JsonObject body = call.json();
        String type = JsonText.text(body, "event_type", "");
        Caller caller = call.caller().orElseThrow();
        long user = JsonText.child(body, "filter")
                .flatMap(filter -> JsonText.text(filter, "user_id"))
                .map(id -> XCall.id("filter.user_id", id))
                .orElseThrow(() -> Refusal.invalid("filter", "", "$.filter.user_id: is missing but it is required"));
        refuse(type, caller, user);
        long webhook = JsonText.text(body, "webhook_id")
                .map(id -> webhooks.own(call, id).id())
                .orElse(0L);
        long now = world.clock().millis();
        String tag = JsonText.text(body, "tag", "");
        return add(new ActivitySubscription(
                ids.incrementAndGet(),
                type,
                user,
                tag,
                webhook,
                now,
                now,
                caller.app().clientId()));
    }

    private static void refuse(String type, Caller caller, long user) {
        if (!PUBLIC.contains(type) && !PRIVATE.contains(type)) {
            throw Refusal.invalid("event_type", type, "$.event_type: does not have a value in the enumeration");
        }
        boolean own = caller.user().filter(id -> id == user).isPresent();
        if (PRIVATE.contains(type) && !own) {
            throw Refusal.forbidden("Private events need the authorization of the user whom they concern.");
        }
    }

    private synchronized Answer add(ActivitySubscription wanted) {
        refuseTwice(wanted);
        if (subscriptions.size() >= MOST) {
            throw Refusal.forbidden("SubscriptionLimitExceeded");
        }
        subscriptions.put(wanted.id(), wanted);
        if (answersLists) {
            return Answer.ok(JsonText.object()
                    .add("data", JsonText.array().add(wanted.json()))
                    .add("meta", JsonText.object().add("total_subscriptions", subscriptions.size()))
                    .build());
        }
        return Answer.ok(JsonText.object()
                .add("data", JsonText.object().add("subscription", wanted.json()))
                .build());
    }

    private void refuseTwice(ActivitySubscription wanted) {
        boolean twice = subscriptions.values().stream()
                .anyMatch(each -> each.id() != wanted.id()
                        && each.eventType().equals(wanted.eventType())
                        && each.userId() == wanted.userId()
                        && each.webhookId() == wanted.webhookId());
        if (twice) {
            throw Refusal.invalid("event_type", wanted.eventType(), "DuplicateSubscription: it exists already");
        }
    }

    /** Changes the tag, the webhook, or both. */
    synchronized Answer update(XCall call, String id) {
        ActivitySubscription known = own(call, id);
        JsonObject body = call.json();
        long webhook = JsonText.text(body, "webhook_id")
                .map(wanted -> webhooks.own(call, wanted).id())
                .orElse(known.webhookId());
        ActivitySubscription updated = known.updated(
                JsonText.text(body, "tag", known.tag()), webhook, world.clock().millis());
        refuseTwice(updated);
        subscriptions.put(updated.id(), updated);
        JsonObjectBuilder data =
                JsonText.object().add("subscription", updated.json()).add("total_subscriptions", subscriptions.size());
        return Answer.ok(JsonText.object().add("data", data).build());
    }

    private ActivitySubscription own(XCall call, String id) {
        ActivitySubscription known = subscriptions.get(XCall.id("subscription_id", id));
        if (known == null
                || !known.app().equals(call.caller().orElseThrow().app().clientId())) {
            throw Refusal.notFound("subscription", "subscription_id", id);
        }
        return known;
    }

    synchronized Answer list(XCall call) {
        String app = call.caller().orElseThrow().app().clientId();
        JsonArrayBuilder data = JsonText.array();
        subscriptions.values().stream().filter(each -> each.app().equals(app)).forEach(each -> data.add(each.json()));
        return Answer.ok(JsonText.object().add("data", data).build());
    }

    synchronized Answer delete(XCall call, String id) {
        subscriptions.remove(own(call, id).id());
        JsonObjectBuilder data = JsonText.object().add("deleted", true);
        return Answer.ok(JsonText.object().add("data", data).build());
    }
}
