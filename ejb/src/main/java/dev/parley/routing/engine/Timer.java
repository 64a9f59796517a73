package dev.parley.routing.engine;

import java.time.Instant;

/** A moment at which something about an interaction changes by itself. */
record Timer(Instant at, Kind kind, InteractionId interaction) implements Comparable<Timer> {
    enum Kind {
        OFFER_EXPIRES,
        /** A ring, a service level, a reservation or a refusal: where the interaction belongs is to be looked at again. */
        PLACE_CHANGES
    }

    @Override
    public int compareTo(Timer other) {
        int byTime = at.compareTo(other.at);
        int byKind = byTime != 0 ? byTime : kind.compareTo(other.kind);
        return byKind != 0 ? byKind : interaction.compareTo(other.interaction);
    }
}
