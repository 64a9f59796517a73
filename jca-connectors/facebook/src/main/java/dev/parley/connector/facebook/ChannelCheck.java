package dev.parley.connector.facebook;

import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.Finding;
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

    List<CheckResult> check(WatchQuery watch) {
        return List.of(
                run("Credentials", this::credentials),
                run("Permissions", this::permissions),
                run("Pages", () -> reachable(watch.sources())),
                run("Webhooks", () -> webhooks(watch.sources())),
                run("Clock", this::clock));
    }

    private CheckResult run(String part, Finding.Probe probe) {
        return Finding.of(part, () -> pages.api().now(), probe);
    }

    private Finding credentials() throws PlatformException {
        LenientObject me = pages.api()
                .call(GraphCall.get("/me", Purpose.LOOK_UP).with("fields", "id,name"))
                .json();
        if (!knowsApp()) {
            return Finding.warning("Connected as " + me.text("name")
                    + ". Without the app's ID and secret the token cannot be looked into or renewed.");
        }
        long end = inspected().number("expires_at").orElse(0);
        Instant ends = Instant.ofEpochSecond(end);
        if (end > 0 && ends.isBefore(pages.api().now().plus(SOON))) {
            return Finding.warning("Connected as " + me.text("name") + ", but the token ends at " + ends
                    + ": it is renewed by itself while the channel runs.");
        }
        return Finding.passed("Connected as " + me.text("name") + ".");
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
            return Finding.warning("Enter the app's ID and secret so that the permissions can be looked into.");
        }
        Set<String> missing = new LinkedHashSet<>(SCOPES);
        missing.removeAll(inspected().texts("scopes"));
        return missing.isEmpty()
                ? Finding.passed("All permissions are granted.")
                : Finding.failed("These permissions are missing: " + String.join(", ", missing)
                        + ". Connect the account again and grant them.");
    }

    private Finding reachable(List<String> sources) throws PlatformException {
        if (sources.isEmpty()) {
            return Finding.warning("Nothing is watched yet: choose a page.");
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
        return Finding.passed("Pages reached: " + String.join(", ", names) + ".");
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
                ? Finding.passed("Facebook pushes what happens on the pages.")
                : Finding.warning("Facebook does not push what happens on " + String.join(", ", silent)
                        + ": it is found by polling only, until push is switched on.");
    }

    private Finding clock() {
        return Finding.ofClock("Facebook", pages.api().clockSkew(), WARN_SKEW, FAIL_SKEW);
    }
}
