package dev.parley.routing.engine;

import java.time.Instant;
import java.util.Comparator;

/** A moment at which something about an interaction changes by itself. */
record Timer(Instant at, Kind kind, InteractionId interaction) implements Comparable<Timer> {
    private static final Comparator<Timer> ORDER =
            Comparator.comparing(Timer::at).thenComparing(Timer::kind).thenComparing(Timer::interaction);

    enum Kind {
        OFFER_EXPIRES,
        /** A ring, a service level, a reservation or a refusal: where the interaction belongs is to be looked at again. */
        PLACE_CHANGES
    }

    @Override
    public int compareTo(Timer other) {
        return ORDER.compare(this, other);
    }
}
