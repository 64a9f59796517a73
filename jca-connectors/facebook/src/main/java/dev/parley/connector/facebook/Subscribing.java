package dev.parley.connector.facebook;

import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.CheckResult.Outcome;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.Subscription;
import dev.parley.connector.kit.graph.GraphApi;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.Parameter;
import dev.parley.connector.kit.graph.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Asks Facebook to push: the app's address once, and each page's events to the app. */
record Subscribing(Pages pages) {

    static final String FIELDS = "feed,mention,messages,message_echoes,message_edits,message_reactions,"
            + "message_deliveries,message_reads,messaging_postbacks,messaging_referrals,messaging_handovers,"
            + "messaging_policy_enforcement,standby";

    @FunctionalInterface
    private interface Step {
        void take() throws PlatformException;
    }

    List<CheckResult> subscribe(Subscription subscription) {
        List<CheckResult> results = new ArrayList<>();
        results.add(run("Webhook", "Facebook will push to " + subscription.callback() + ".", () -> app(subscription)));
        for (String page : subscription.query().sources()) {
            results.add(run("Page " + page, "Events of the page are pushed.", () -> page(page)));
        }
        return results;
    }

    private CheckResult run(String name, String done, Step step) {
        Instant start = pages.api().now();
        try {
            step.take();
            return new CheckResult(name, Outcome.PASSED, done, took(start));
        } catch (PlatformException problem) {
            return new CheckResult(name, Outcome.FAILED, problem.problem().words(), took(start));
        }
    }

    private Duration took(Instant start) {
        return Duration.between(start, pages.api().now());
    }

    private void app(Subscription subscription) throws PlatformException {
        GraphApi api = pages.api();
        String app = api.access().option(Option.CLIENT_ID).orElse("");
        GraphCall call = GraphCall.post("/" + Parameter.encode(app) + "/subscriptions", Purpose.SET_UP)
                .withSecretForm(List.of(
                        new Parameter("object", "page"),
                        new Parameter("callback_url", subscription.callback().toString()),
                        new Parameter("fields", FIELDS),
                        new Parameter("include_values", "true"),
                        new Parameter("verify_token", subscription.verifyToken().reveal())));
        api.call(call, api.appToken());
    }

    private void page(String page) throws PlatformException {
        pages.call(
                page,
                GraphCall.post("/" + Parameter.encode(page) + "/subscribed_apps", Purpose.SET_UP)
                        .withForm(List.of(new Parameter("subscribed_fields", FIELDS))));
    }
}
