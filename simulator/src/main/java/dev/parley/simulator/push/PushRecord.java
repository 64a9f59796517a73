package dev.parley.simulator.push;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest deliveries, oldest first. */
final class PushRecord {
    private static final int MOST = 2000;
    private static final int MOST_TIMES = 100_000;
    private final Clock clock;
    private final Deque<Delivery> deliveries = new ArrayDeque<>();
    private final Deque<Duration> times = new ArrayDeque<>();
    private long number;

    PushRecord(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(PushBody body, int attempt, int status, Duration took) {
        if (status >= 200 && status < 300) {
            if (times.size() == MOST_TIMES) {
                times.removeFirst();
            }
            times.add(took);
        }
        if (deliveries.size() == MOST) {
            deliveries.removeFirst();
        }
        deliveries.add(new Delivery(
                ++number,
                body.target().name(),
                body.target().callback().toString(),
                attempt,
                status,
                new String(body.bytes(), StandardCharsets.UTF_8),
                clock.instant(),
                took));
    }

    synchronized List<Delivery> list() {
        return List.copyOf(deliveries);
    }

    /** How long the answers to the latest pushes that were taken lasted, oldest first. */
    synchronized List<Duration> times() {
        return List.copyOf(times);
    }

    synchronized void clear() {
        times.clear();
        deliveries.clear();
    }
}
