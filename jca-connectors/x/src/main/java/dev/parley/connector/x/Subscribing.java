package dev.parley.connector.x;

import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.CheckResult.Outcome;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.Subscription;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.x.XRequest.Identity;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Asks X to push (WIRE 1.8): one webhook, and a subscription for each kind of event. What is there already stays. */
record Subscribing(XApi api, Profiles profiles) {

    private static final String WEBHOOKS = "/2/webhooks";
    private static final String SUBSCRIPTIONS = "/2/activity/subscriptions";
    private static final String TAG = "parley";
    private static final int MOST_PAGES = 20;

    /** What is wanted, and whose credentials it needs: what is private needs the user's. */
    private static final Map<String, Identity> EVENTS = new TreeMap<>(Map.of(
            "post.mention.create", Identity.USER,
            "post.create", Identity.APP_OR_USER,
            "post.delete", Identity.APP_OR_USER,
            "like.create", Identity.USER,
            "dm.received", Identity.USER,
            "dm.sent", Identity.USER,
            "dm.read", Identity.USER,
            "chat.received", Identity.USER));

    List<CheckResult> subscribe(Subscription wanted) throws PlatformException {
        Instant start = api.now();
        String own = profiles.ownId();
        String webhook = webhook(wanted.callback().toString());
        CheckResult first = line("Webhook", Outcome.PASSED, "X has accepted our address and may push to it.", start);
        List<String> known = existing(own, webhook);
        List<CheckResult> lines = new ArrayList<>(List.of(first));
        int there = 0;
        for (Map.Entry<String, Identity> event : EVENTS.entrySet()) {
            if (known.contains(event.getKey())) {
                there++;
                continue;
            }
            Optional<CheckResult> trouble = subscribe(event.getKey(), event.getValue(), own, webhook);
            trouble.ifPresent(lines::add);
            there += trouble.isEmpty() ? 1 : 0;
        }
        lines.add(
                1,
                line(
                        "Subscriptions",
                        there == EVENTS.size() ? Outcome.PASSED : Outcome.WARNING,
                        there + " of " + EVENTS.size() + " kinds of events are pushed; polling finds the rest.",
                        start));
        return lines;
    }

    private CheckResult line(String name, Outcome outcome, String words, Instant start) {
        return new CheckResult(name, outcome, words, Duration.between(start, api.now()));
    }

    /** Only the app may deal with webhooks. */
    private XRequest app(String method, String path) {
        return new XRequest(method, path, List.of(), Optional.empty(), Purpose.SET_STATE, Identity.APP_OR_USER);
    }

    private String webhook(String callback) throws PlatformException {
        Optional<LenientObject> known = api.call(app("GET", WEBHOOKS)).json().objects("data").stream()
                .filter(webhook -> webhook.text("url").equals(callback))
                .findFirst();
        if (known.isEmpty()) {
            return create(callback);
        }
        String id = known.get().text("id");
        if (!known.get().isTrue("valid")) {
            api.call(app("PUT", WEBHOOKS + "/" + Parameter.encode(id)));
        }
        return id;
    }

    private String create(String callback) throws PlatformException {
        try {
            XAnswer answer = api.call(app("POST", WEBHOOKS).withBody("url", callback));
            String id = firstOf(answer.data(), answer.json()).text("id");
            if (id.isEmpty()) {
                throw api.lacking(answer, Purpose.SET_STATE);
            }
            return id;
        } catch (PlatformException refused) {
            if (refused.problem().action() == Action.FAIL_ITEM) {
                throw new PlatformException(PlatformProblem.of(
                        Action.FAIL_ITEM,
                        "x.webhook-refused",
                        "X does not accept our address for its pushes. It must be reachable from the Internet by https"
                                + " without a port, at most 200 characters long, and answer X's challenge: check the"
                                + " public address of this server and the consumer secret of the account. The plan also"
                                + " limits the number of webhooks."));
            }
            throw refused;
        }
    }

    /** An answer's data is one object in the specification and a list in the documentation. */
    private static LenientObject firstOf(LenientObject data, LenientObject whole) {
        return whole.objects("data").stream().findFirst().orElse(data);
    }

    private List<String> existing(String own, String webhook) throws PlatformException {
        List<String> found = new ArrayList<>();
        String token = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            XRequest request = app("GET", SUBSCRIPTIONS);
            XAnswer answer = api.call(token.isEmpty() ? request : request.with("pagination_token", token));
            answer.json().objects("data").stream()
                    .flatMap(Subscribing::unwrapped)
                    .filter(each -> each.object("filter").text("user_id").equals(own)
                            && each.text("webhook_id").equals(webhook))
                    .map(each -> each.text("event_type"))
                    .forEach(found::add);
            token = answer.nextToken();
            if (token.isEmpty()) {
                break;
            }
        }
        return found;
    }

    private static Stream<LenientObject> unwrapped(LenientObject item) {
        return Stream.of(item.has("subscription") ? item.object("subscription") : item);
    }

    /** Empty when it is there now; one kind that X refuses keeps none of the others from being subscribed. */
    private Optional<CheckResult> subscribe(String event, Identity identity, String own, String webhook)
            throws PlatformException {
        Instant start = api.now();
        JsonObject body = Json.createObjectBuilder()
                .add("event_type", event)
                .add("filter", Json.createObjectBuilder().add("user_id", own))
                .add("webhook_id", webhook)
                .add("tag", TAG)
                .build();
        try {
            XAnswer answer = api.call(
                    new XRequest("POST", SUBSCRIPTIONS, List.of(), Optional.of(body), Purpose.SET_STATE, identity));
            LenientObject made = firstOf(answer.data(), answer.json());
            if (unwrapped(made).noneMatch(each -> each.has("subscription_id"))) {
                throw api.lacking(answer, Purpose.SET_STATE);
            }
            return Optional.empty();
        } catch (PlatformException refused) {
            if (refused.problem().action() != Action.FAIL_ITEM) {
                throw refused;
            }
            return Optional.of(line(
                    "Subscription " + event, Outcome.WARNING, refused.problem().words(), start));
        }
    }
}
