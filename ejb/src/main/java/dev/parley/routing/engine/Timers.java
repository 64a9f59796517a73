package dev.parley.routing.engine;

import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** What is to happen by itself, soonest first. */
final class Timers {
    private final NavigableSet<Timer> pending = new TreeSet<>();

    void set(Instant at, Timer.Kind kind, InteractionId interaction) {
        pending.add(new Timer(at, kind, interaction));
    }

    void cancel(Instant at, Timer.Kind kind, InteractionId interaction) {
        pending.remove(new Timer(at, kind, interaction));
    }

    Optional<Timer> pollDue(Instant now) {
        boolean due = !pending.isEmpty() && !pending.first().at().isAfter(now);
        return due ? Optional.ofNullable(pending.pollFirst()) : Optional.empty();
    }

    Optional<Instant> next() {
        return pending.isEmpty()
                ? Optional.empty()
                : Optional.of(pending.first().at());
    }
}
