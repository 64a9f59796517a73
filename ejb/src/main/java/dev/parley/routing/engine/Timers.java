package dev.parley.routing.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * What is to happen by itself, soonest first. Nothing is taken out before its time: one that no longer holds is passed
 * over when it comes up, and swept out when too many have gathered.
 */
final class Timers {
    private static final int FEW = 1024;

    private final PriorityQueue<Timer> pending = new PriorityQueue<>();
    private int most = FEW;

    void set(Instant at, Timer.Kind kind, Waiting item) {
        if (pending.size() >= most) {
            pending.removeIf(timer -> !timer.holds());
            most = Math.max(FEW, 2 * pending.size());
        }
        pending.add(new Timer(at, kind, item));
    }

    Optional<Timer> pollDue(Instant now) {
        Timer timer = pending.peek();
        while (timer != null && !timer.at().isAfter(now)) {
            pending.remove();
            if (timer.holds()) {
                return Optional.of(timer);
            }
            timer = pending.peek();
        }
        return Optional.empty();
    }

    Optional<Instant> next() {
        Timer timer = pending.peek();
        while (timer != null && !timer.holds()) {
            pending.remove();
            timer = pending.peek();
        }
        return Optional.ofNullable(timer).map(Timer::at);
    }
}
