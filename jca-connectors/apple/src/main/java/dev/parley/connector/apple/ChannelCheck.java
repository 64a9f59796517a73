package dev.parley.connector.apple;

import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.CheckResult.Outcome;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.WatchQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** "Test this channel" (CH-14): each part is tried on its own and told in words. */
record ChannelCheck(AppleApi api, Businesses businesses) {

    /** A clock this far off is worth a warning; tokens are good for an hour. */
    static final Duration WARN_SKEW = Duration.ofMinutes(5);

    @FunctionalInterface
    private interface Probe {
        Finding find() throws PlatformException;
    }

    private record Finding(Outcome outcome, String words) {}

    List<CheckResult> check(WatchQuery watch) {
        return List.of(
                run("Credentials", this::credentials),
                run("Business IDs", () -> reachable(watch.sources())),
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
        String provider = api.serviceProvider();
        api.tokens().header(api.now());
        return new Finding(Outcome.PASSED, "A token for service provider " + provider + " can be made.");
    }

    /** Room for one byte is asked for, which shows that Apple takes the token and the business ID. */
    private Finding reachable(List<String> watched) throws PlatformException {
        List<String> ids = watched.isEmpty() ? businesses.ids() : watched;
        if (ids.isEmpty()) {
            return new Finding(Outcome.FAILED, "The account names no business ID: enter those of your business.");
        }
        for (String id : ids) {
            new Uploads(api).reserve(id, 1, Purpose.CHECK);
        }
        return new Finding(Outcome.PASSED, "Apple accepts " + String.join(", ", ids) + ".");
    }

    private Finding clock() {
        if (api.clockSkew().isEmpty()) {
            return new Finding(Outcome.WARNING, "Apple told no time, so the clock could not be compared.");
        }
        Duration skew = api.clockSkew().get().abs();
        String words = "This server's clock differs from Apple's by " + skew.toSeconds() + " s.";
        if (skew.compareTo(WARN_SKEW) <= 0) {
            return new Finding(Outcome.PASSED, words);
        }
        Outcome outcome = skew.compareTo(AppleTokens.LIFE) > 0 ? Outcome.FAILED : Outcome.WARNING;
        return new Finding(outcome, words + " Let the server synchronise its time (NTP).");
    }
}
