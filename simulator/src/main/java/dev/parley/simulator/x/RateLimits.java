package dev.parley.simulator.x;

import dev.parley.simulator.x.Endpoint.Quota;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts calls in fixed windows per endpoint and caller, and says so in the headers (WIRE 1.7, 1.12). */
final class RateLimits {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofHours(24);
    private static final String HEADER = "x-rate-limit";

    private static final class Window {
        private long endsAt;
        private int used;
    }

    private record Key(Endpoint endpoint, long owner, boolean user, boolean day) {}

    private record Limit(String header, Key key, long allowed, Duration length) {}

    private final Map<Key, Window> windows = new ConcurrentHashMap<>();
    private final Clock clock;
    private final PlatformRules rules;

    RateLimits(Clock clock, PlatformRules rules) {
        this.clock = clock;
        this.rules = rules;
    }

    /** Headers for this call, and whether it may go on. */
    record Verdict(boolean allowed, Map<String, String> headers) {}

    Verdict take(Endpoint endpoint, Caller caller) {
        Map<String, String> headers = new LinkedHashMap<>();
        boolean allowed = true;
        for (Limit limit : limits(endpoint, caller)) {
            allowed &= take(limit, headers);
        }
        return new Verdict(allowed, headers);
    }

    private List<Limit> limits(Endpoint endpoint, Caller caller) {
        Quota quota = endpoint.quota();
        long app = caller.app().userId();
        List<Limit> all = new ArrayList<>();
        boolean asUser = caller.user().isPresent();
        long owner = caller.user().orElse(app);
        add(all, HEADER, new Key(endpoint, owner, asUser, false), asUser ? quota.user() : quota.app(), QUARTER);
        add(all, "x-user-limit-24hour", new Key(endpoint, owner, asUser, true), quota.userDay(), DAY);
        add(all, "x-app-limit-24hour", new Key(endpoint, app, false, true), quota.appDay(), DAY);
        return all;
    }

    private void add(List<Limit> all, String header, Key key, int base, Duration length) {
        if (base > 0) {
            all.add(new Limit(header, key, (long) base * Math.max(1, rules.rateLimitScale()), length));
        }
    }

    private boolean take(Limit limit, Map<String, String> headers) {
        Window window = windows.computeIfAbsent(limit.key(), any -> new Window());
        synchronized (window) {
            long now = clock.instant().getEpochSecond();
            if (now >= window.endsAt) {
                window.endsAt = now + limit.length().toSeconds();
                window.used = 0;
            }
            boolean allowed = rules.rateLimitScale() == 0 || window.used < limit.allowed();
            window.used += allowed ? 1 : 0;
            headers.put(limit.header() + "-limit", Long.toString(limit.allowed()));
            headers.put(limit.header() + "-remaining", Long.toString(Math.max(0, limit.allowed() - window.used)));
            headers.put(limit.header() + "-reset", Long.toString(window.endsAt));
            return allowed;
        }
    }

    void clear() {
        windows.clear();
    }
}
