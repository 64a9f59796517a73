package dev.parley.connector.whatsapp;

import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.api.WhatsAppManagement.PhoneNumber;
import dev.parley.connector.kit.Finding;
import dev.parley.connector.kit.graph.GraphApi;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** "Test this channel" (CH-14): each part is tried on its own and told in words. */
record ChannelCheck(GraphApi api, Numbers numbers) {

    /** A clock this far off is worth a warning. */
    static final Duration WARN_SKEW = Duration.ofMinutes(5);
    /** Nothing breaks: neither Meta's tokens nor its signatures are bound to a time. */
    private static final Duration FAIL_SKEW = ChronoUnit.FOREVER.getDuration();

    List<CheckResult> check(WatchQuery watch) {
        return List.of(
                run("Credentials", this::credentials),
                run("Phone numbers", () -> reachable(watch.sources())),
                run("Webhook", this::webhook),
                run("Clock", this::clock));
    }

    private CheckResult run(String part, Finding.Probe probe) {
        return Finding.of(part, api::now, probe);
    }

    private Finding credentials() throws PlatformException {
        return Finding.passed("Connected to " + numbers.account().displayName() + ".");
    }

    private Finding reachable(List<String> watched) throws PlatformException {
        List<PhoneNumber> known = numbers.list();
        List<String> missing = new ArrayList<>(watched);
        known.forEach(number -> missing.remove(number.id()));
        if (!missing.isEmpty()) {
            return Finding.failed(
                    "The account has no phone number with the ID " + String.join(", ", missing) + ": choose another.");
        }
        List<String> weak = known.stream()
                .filter(number -> watched.isEmpty() || watched.contains(number.id()))
                .filter(number -> !number.status().isEmpty() && !number.status().equals("CONNECTED"))
                .map(number -> number.displayNumber() + " is " + number.status())
                .toList();
        return weak.isEmpty()
                ? Finding.passed("Phone numbers found: " + known.size() + ".")
                : Finding.warning(String.join("; ", weak) + ": finish its activation.");
    }

    private Finding webhook() {
        boolean ready = api.access().secret(Credential.APP_SECRET).isPresent()
                && api.access().secret(Credential.VERIFY_TOKEN).isPresent();
        return ready
                ? Finding.passed("The secrets for Meta's pushes are there.")
                : Finding.failed("Messages cannot come in without the app's secret and a verify token: enter both.");
    }

    private Finding clock() {
        return Finding.ofClock("Meta", api.clockSkew(), WARN_SKEW, FAIL_SKEW);
    }
}
