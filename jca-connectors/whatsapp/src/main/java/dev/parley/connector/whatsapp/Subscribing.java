package dev.parley.connector.whatsapp;

import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.CheckResult.Outcome;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.Subscription;
import dev.parley.connector.kit.graph.GraphApi;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.Purpose;
import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Asks Meta to push what happens on the business account to our address. */
record Subscribing(GraphApi api) {

    List<CheckResult> subscribe(Subscription subscription) throws PlatformException {
        Instant start = api.now();
        String account = new Numbers(api).accountId();
        String body = Json.createObjectBuilder()
                .add("override_callback_uri", subscription.callback().toString())
                .add("verify_token", subscription.verifyToken().reveal())
                .build()
                .toString();
        boolean done = api.call(GraphCall.post(Numbers.path(account, "/subscribed_apps"), Purpose.SET_UP)
                        .withJson(body))
                .done();
        String words = done
                ? "WhatsApp pushes to " + subscription.callback() + " from now on."
                : "WhatsApp did not confirm the address: check that it can be reached from outside, then try again.";
        return List.of(new CheckResult(
                "Webhook", done ? Outcome.PASSED : Outcome.FAILED, words, Duration.between(start, api.now())));
    }
}
