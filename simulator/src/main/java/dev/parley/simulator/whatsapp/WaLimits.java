package dev.parley.simulator.whatsapp;

import dev.parley.simulator.graph.GraphRefusal;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How fast a number may send: 80 in a second altogether, and to one person 45 at once, then one in six seconds. */
final class WaLimits {
    private static final int PER_SECOND = 80;
    private static final int PAIR_BURST = 45;
    private static final double PAIR_MILLIS = 6_000;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** Fills up as time passes; a clock that is put back takes nothing out. */
    private static final class Bucket {
        private double left;
        private long at;

        private Bucket(double left, long at) {
            this.left = left;
            this.at = at;
        }

        private synchronized boolean take(double size, double millisEach, long now) {
            left = Math.min(size, left + Math.max(0, now - at) / millisEach);
            at = now;
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        }
    }

    WaLimits(Clock clock) {
        this.clock = clock;
    }

    void take(String number, String person) {
        if (!bucket(number, PER_SECOND).take(PER_SECOND, 1_000.0 / PER_SECOND, clock.millis())) {
            throw GraphRefusal.detailed(429, 130429, "(#130429) Rate limit hit", "Too many messages in a short time.");
        }
        if (!bucket(number + ">" + person, PAIR_BURST).take(PAIR_BURST, PAIR_MILLIS, clock.millis())) {
            throw GraphRefusal.detailed(
                    429, 131056, "(#131056) Pair rate limit hit", "Too many messages to this person in a short time.");
        }
    }

    private Bucket bucket(String key, double size) {
        return buckets.computeIfAbsent(key, any -> new Bucket(size, clock.millis()));
    }

    void clear() {
        buckets.clear();
    }
}
