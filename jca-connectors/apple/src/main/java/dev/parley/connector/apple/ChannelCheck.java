package dev.parley.connector.apple;

import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.Finding;
import java.time.Duration;
import java.util.List;

/** "Test this channel" (CH-14): each part is tried on its own and told in words. */
record ChannelCheck(AppleApi api, Businesses businesses) {

    /** A clock this far off is worth a warning; tokens are good for an hour. */
    static final Duration WARN_SKEW = Duration.ofMinutes(5);

    List<CheckResult> check(WatchQuery watch) {
        return List.of(
                run("Credentials", this::credentials),
                run("Business IDs", () -> reachable(watch.sources())),
                run("Clock", this::clock));
    }

    private CheckResult run(String part, Finding.Probe probe) {
        return Finding.of(part, api::now, probe);
    }

    private Finding credentials() throws PlatformException {
        String provider = api.serviceProvider();
        api.tokens().header(api.now());
        return Finding.passed("A token for service provider " + provider + " can be made.");
    }

    /** Room for one byte is asked for, which shows that Apple takes the token and the business ID. */
    private Finding reachable(List<String> watched) throws PlatformException {
        List<String> ids = watched.isEmpty() ? businesses.ids() : watched;
        if (ids.isEmpty()) {
            return Finding.failed("The account names no business ID: enter those of your business.");
        }
        for (String id : ids) {
            new Uploads(api).reserve(id, 1, Purpose.CHECK);
        }
        return Finding.passed("Apple accepts " + String.join(", ", ids) + ".");
    }

    private Finding clock() {
        return Finding.ofClock("Apple", api.clockSkew(), WARN_SKEW, AppleTokens.LIFE);
    }
}
