package dev.parley.routing.engine;

/** A moment, in {@link Nanos}, at which something about an interaction changes by itself. */
record Timer(long at, Kind kind, Waiting item) implements Comparable<Timer> {
    enum Kind {
        OFFER_EXPIRES,
        /** A ring, a service level, a reservation or a refusal: where the interaction belongs is to be looked at again. */
        PLACE_CHANGES
    }

    /** Whether what it was set for is still to happen then. */
    boolean holds() {
        return at == item.dueAt(kind);
    }

    @Override
    public int compareTo(Timer other) {
        int byTime = Long.compare(at, other.at);
        int byKind = byTime != 0 ? byTime : kind.compareTo(other.kind);
        return byKind != 0 ? byKind : item.id.compareTo(other.item.id);
    }
}
