package dev.parley.web.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** When each topic was nudged last, for a while: a page that has just been made misses none until its stream is open. */
final class RecentNudges {

    /** Between reading what a page shows and its time, and between the clocks of two nodes. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final Duration kept;
    private final Map<String, Instant> last = new ConcurrentHashMap<>();

    RecentNudges(Duration kept) {
        this.kept = kept;
    }

    void add(String topic, Instant at) {
        last.merge(topic, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Which of the topics were nudged since a moment. */
    Set<String> since(Instant moment, Set<String> topics) {
        Instant from = moment.minus(MARGIN);
        return topics.stream()
                .filter(topic -> {
                    Instant at = last.get(topic);
                    return at != null && !at.isBefore(from);
                })
                .collect(Collectors.toSet());
    }

    void forget(Instant now) {
        last.values().removeIf(at -> at.plus(kept).isBefore(now));
    }
}
