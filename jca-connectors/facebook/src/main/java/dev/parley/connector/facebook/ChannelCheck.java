package dev.parley.connector.facebook;

import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.CheckResult.Outcome;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphApi;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.Parameter;
import dev.parley.connector.kit.graph.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** "Test this channel" (CH-14): each part is tried on its own and told in words. */
record ChannelCheck(Pages pages) {

    static final Duration WARN_SKEW = Duration.ofSeconds(30);
    static final Duration FAIL_SKEW = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofDays(7);
    private static final List<String> SCOPES = List.of(
            "pages_show_list",
            "pages_read_engagement",
            "pages_read_user_content",
            "pages_manage_engagement",
            "pages_manage_metadata",
            "pages_messaging");

    @FunctionalInterface
    private interface Probe {
        Finding find() throws PlatformException;
    }

    private record Finding(Outcome outcome, String words) {}

    List<CheckResult> check(WatchQuery watch) {
        return List.of(
                run("Credentials", this::credentials),
                run("Permissions", this::permissions),
                run("Pages", () -> reachable(watch.sources())),
                run("Webhooks", () -> webhooks(watch.sources())),
                run("Clock", this::clock));
    }

    private CheckResult run(String name, Probe probe) {
        Instant start = pages.api().now();
        Finding finding;
        try {
            finding = probe.find();
        } catch (PlatformException failed) {
            finding = new Finding(Outcome.FAILED, words(failed.problem()));
        }
        return new CheckResult(
                name,
                finding.outcome(),
                finding.words(),
                Duration.between(start, pages.api().now()));
    }

    private static String words(PlatformProblem problem) {
        return problem.words()
                + problem.retryAt().map(at -> " Try again after " + at + ".").orElse("");
    }

    private Finding credentials() throws PlatformException {
        LenientObject me = pages.api()
                .call(GraphCall.get("/me", Purpose.LOOK_UP).with("fields", "id,name"))
                .json();
        if (!knowsApp()) {
            return new Finding(
                    Outcome.WARNING,
                    "Connected as " + me.text("name")
                            + ". Without the app's ID and secret the token cannot be looked into or renewed.");
        }
        long end = inspected().number("expires_at").orElse(0);
        Instant ends = Instant.ofEpochSecond(end);
        if (end > 0 && ends.isBefore(pages.api().now().plus(SOON))) {
            return new Finding(
                    Outcome.WARNING,
                    "Connected as " + me.text("name") + ", but the token ends at " + ends
                            + ": it is renewed by itself while the channel runs.");
        }
        return new Finding(Outcome.PASSED, "Connected as " + me.text("name") + ".");
    }

    private boolean knowsApp() {
        return pages.api().access().option(Option.CLIENT_ID).isPresent()
                && pages.api().access().secret(Credential.APP_SECRET).isPresent();
    }

    private LenientObject inspected() throws PlatformException {
        GraphApi api = pages.api();
        GraphCall call = GraphCall.get("/debug_token", Purpose.LOOK_UP)
                .with("input_token", api.userToken().reveal());
        return api.call(call, api.appToken()).json().object("data");
    }

    private Finding permissions() throws PlatformException {
        if (!knowsApp()) {
            return new Finding(
                    Outcome.WARNING, "Enter the app's ID and secret so that the permissions can be looked into.");
        }
        Set<String> missing = new LinkedHashSet<>(SCOPES);
        missing.removeAll(inspected().texts("scopes"));
        return missing.isEmpty()
                ? new Finding(Outcome.PASSED, "All permissions are granted.")
                : new Finding(
                        Outcome.FAILED,
                        "These permissions are missing: " + String.join(", ", missing)
                                + ". Connect the account again and grant them.");
    }

    private Finding reachable(List<String> sources) throws PlatformException {
        if (sources.isEmpty()) {
            return new Finding(Outcome.WARNING, "Nothing is watched yet: choose a page.");
        }
        List<String> names = new ArrayList<>();
        for (String page : sources) {
            names.add(pages.call(
                            page,
                            GraphCall.get("/" + Parameter.encode(page), Purpose.LOOK_UP)
                                    .with("fields", "id,name"))
                    .json()
                    .text("name"));
        }
        return new Finding(Outcome.PASSED, "Pages reached: " + String.join(", ", names) + ".");
    }

    private Finding webhooks(List<String> sources) throws PlatformException {
        List<String> silent = new ArrayList<>();
        for (String page : sources) {
            boolean told = pages
                    .call(page, GraphCall.get("/" + Parameter.encode(page) + "/subscribed_apps", Purpose.LOOK_UP))
                    .items()
                    .stream()
                    .anyMatch(app -> app.texts("subscribed_fields").containsAll(List.of("feed", "messages")));
            if (!told) {
                silent.add(page);
            }
        }
        return silent.isEmpty()
                ? new Finding(Outcome.PASSED, "Facebook pushes what happens on the pages.")
                : new Finding(
                        Outcome.WARNING,
                        "Facebook does not push what happens on " + String.join(", ", silent)
                                + ": it is found by polling only, until push is switched on.");
    }

    private Finding clock() {
        if (pages.api().clockSkew().isEmpty()) {
            return new Finding(Outcome.FAILED, "Facebook did not answer, so the clock could not be compared.");
        }
        Duration skew = pages.api().clockSkew().get().abs();
        String words = "This server's clock differs from Facebook's by " + skew.toSeconds() + " s.";
        if (skew.compareTo(WARN_SKEW) <= 0) {
            return new Finding(Outcome.PASSED, words);
        }
        Outcome outcome = skew.compareTo(FAIL_SKEW) > 0 ? Outcome.FAILED : Outcome.WARNING;
        return new Finding(outcome, words + " Let the server synchronise its time (NTP).");
    }
}
