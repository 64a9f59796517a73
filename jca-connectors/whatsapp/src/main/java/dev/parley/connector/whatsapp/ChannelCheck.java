package dev.parley.connector.whatsapp;

import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.CheckResult.Outcome;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.api.WhatsAppManagement.PhoneNumber;
import dev.parley.connector.kit.graph.GraphApi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** "Test this channel" (CH-14): each part is tried on its own and told in words. */
record ChannelCheck(GraphApi api, Numbers numbers) {

    /** A clock this far off is worth a warning. */
    static final Duration WARN_SKEW = Duration.ofMinutes(5);

    @FunctionalInterface
    private interface Probe {
        Finding find() throws PlatformException;
    }

    private record Finding(Outcome outcome, String words) {}

    List<CheckResult> check(WatchQuery watch) {
        return List.of(
                run("Credentials", this::credentials),
                run("Phone numbers", () -> reachable(watch.sources())),
                run("Webhook", this::webhook),
                run("Clock", this::clock));
    }

    private CheckResult run(String name, Probe probe) {
        Instant start = api.now();
        Finding finding;
        try {
            finding = probe.find();
        } catch (PlatformException failed) {
            finding = new Finding(Outcome.FAILED, failed.problem().words());
        }
        return new CheckResult(name, finding.outcome(), finding.words(), Duration.between(start, api.now()));
    }

    private Finding credentials() throws PlatformException {
        return new Finding(Outcome.PASSED, "Connected to " + numbers.account().displayName() + ".");
    }

    private Finding reachable(List<String> watched) throws PlatformException {
        List<PhoneNumber> known = numbers.list();
        List<String> missing = new ArrayList<>(watched);
        known.forEach(number -> missing.remove(number.id()));
        if (!missing.isEmpty()) {
            return new Finding(
                    Outcome.FAILED,
                    "The account has no phone number with the ID " + String.join(", ", missing) + ": choose another.");
        }
        List<String> weak = known.stream()
                .filter(number -> watched.isEmpty() || watched.contains(number.id()))
                .filter(number -> !number.status().isEmpty() && !number.status().equals("CONNECTED"))
                .map(number -> number.displayNumber() + " is " + number.status())
                .toList();
        return weak.isEmpty()
                ? new Finding(Outcome.PASSED, "Phone numbers found: " + known.size() + ".")
                : new Finding(Outcome.WARNING, String.join("; ", weak) + ": finish its activation.");
    }

    private Finding webhook() {
        boolean ready = api.access().secret(Credential.APP_SECRET).isPresent()
                && api.access().secret(Credential.VERIFY_TOKEN).isPresent();
        return ready
                ? new Finding(Outcome.PASSED, "The secrets for Meta's pushes are there.")
                : new Finding(
                        Outcome.FAILED,
                        "Messages cannot come in without the app's secret and a verify token: enter both.");
    }

    private Finding clock() {
        if (api.clockSkew().isEmpty()) {
            return new Finding(Outcome.WARNING, "Meta told no time, so the clock could not be compared.");
        }
        Duration skew = api.clockSkew().get().abs();
        String words = "This server's clock differs from Meta's by " + skew.toSeconds() + " s.";
        return skew.compareTo(WARN_SKEW) <= 0
                ? new Finding(Outcome.PASSED, words)
                : new Finding(Outcome.WARNING, words + " Let the server synchronise its time (NTP).");
    }
}
