package dev.parley.simulator.push;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest deliveries, oldest first. */
final class PushRecord {
    private static final int MOST = 2000;
    private final Clock clock;
    private final Deque<Delivery> deliveries = new ArrayDeque<>();
    private long number;

    PushRecord(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(PushBody body, int attempt, int status) {
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
                clock.instant()));
    }

    synchronized List<Delivery> list() {
        return List.copyOf(deliveries);
    }

    synchronized void clear() {
        deliveries.clear();
    }
}
