package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.push.PushLine;
import dev.parley.simulator.world.Account;
import dev.parley.simulator.world.World;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The webhooks of all apps: registered once their address has answered a challenge (WIRE 1.8). */
final class Webhooks {
    private static final int MOST_PER_APP = 5;
    private static final int LONGEST_URL = 200;
    private final World world;
    private final PushLine line = new PushLine();
    private final Map<Long, Webhook> webhooks = new LinkedHashMap<>();
    private final AtomicLong ids = new AtomicLong(1_900_000_000_000_000_000L);

    Webhooks(World world) {
        this.world = world;
    }

    synchronized Optional<Webhook> find(long id) {
        return Optional.ofNullable(webhooks.get(id));
    }

    synchronized List<Webhook> of(String app) {
        return webhooks.values().stream()
                .filter(webhook -> webhook.app().equals(app))
                .toList();
    }

    synchronized List<Webhook> all() {
        return List.copyOf(webhooks.values());
    }

    synchronized void takeBack(Webhook webhook) {
        webhooks.put(webhook.id(), webhook);
        ids.accumulateAndGet(webhook.id(), Math::max);
    }

    synchronized void clear() {
        webhooks.clear();
    }

    Answer list(XCall call) {
        JsonArrayBuilder data = JsonText.array();
        List<Webhook> all = of(app(call).clientId());
        all.forEach(webhook -> data.add(json(webhook)));
        return Answer.ok(JsonText.object()
                .add("data", data)
                .add("meta", JsonText.object().add("result_count", all.size()))
                .build());
    }

    Answer create(XCall call) {
        Account app = app(call);
        String url = JsonText.text(call.json(), "url", "");
        refuseAddress(app, url);
        if (!answersChallenge(app, url)) {
            throw refused(url, "CrcValidationFailed");
        }
        Webhook webhook =
                new Webhook(ids.incrementAndGet(), url, true, world.clock().millis(), app.clientId());
        synchronized (this) {
            webhooks.put(webhook.id(), webhook);
        }
        return Answer.ok(JsonText.object().add("data", json(webhook)).build());
    }

    private static Account app(XCall call) {
        return call.caller().orElseThrow().app();
    }

    /** The real platform wants https without a port; here any address of this machine will do. */
    private void refuseAddress(Account app, String url) {
        boolean web = url.matches("https?://[^\\s/?#]+(/\\S*)?") && url.length() <= LONGEST_URL;
        if (!web) {
            throw refused(url, "UrlValidationFailed");
        }
        if (of(app.clientId()).stream().anyMatch(webhook -> webhook.url().equals(url))) {
            throw refused(url, "DuplicateUrlFailed");
        }
        if (of(app.clientId()).size() >= MOST_PER_APP) {
            throw refused(url, "WebhookLimitExceeded");
        }
    }

    private static Refusal refused(String url, String why) {
        return Refusal.invalid("url", url, why + ": the webhook cannot be registered");
    }

    private boolean answersChallenge(Account app, String url) {
        String token = UUID.randomUUID().toString();
        String separator = url.contains("?") ? "&" : "?";
        String expected = ActivitySignature.of(app.consumerSecret(), token);
        return line.ask(URI.create(url + separator + "crc_token=" + token))
                .flatMap(JsonText::parse)
                .flatMap(answer -> JsonText.text(answer, "response_token"))
                .filter(expected::equals)
                .isPresent();
    }

    /** Sends the challenge again. */
    Answer validate(XCall call, String id) {
        Webhook webhook = own(call, id);
        boolean valid = answersChallenge(app(call), webhook.url());
        synchronized (this) {
            webhooks.put(webhook.id(), webhook.validated(valid));
        }
        if (!valid) {
            throw refused(webhook.url(), "CrcValidationFailed");
        }
        return Writing.data("valid", true);
    }

    Answer delete(XCall call, String id) {
        Webhook webhook = own(call, id);
        synchronized (this) {
            webhooks.remove(webhook.id());
        }
        return Writing.data("deleted", true);
    }

    Webhook own(XCall call, String id) {
        return find(XCall.id("webhook_id", id))
                .filter(webhook -> webhook.app().equals(app(call).clientId()))
                .orElseThrow(() -> Refusal.notFound("webhook", "webhook_id", id));
    }

    private static JsonObjectBuilder json(Webhook webhook) {
        return JsonText.object()
                .add("id", Long.toString(webhook.id()))
                .add("url", webhook.url())
                .add("valid", webhook.valid())
                .add("created_at", PostJson.time(webhook.createdAt()));
    }
}
