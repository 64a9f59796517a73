package dev.parley.routing.engine;

/** An interaction that waits, alerts or is being handled, by the number of its row. The lower number wins where everything else is equal. */
public record InteractionId(long value) implements Comparable<InteractionId> {
    @Override
    public int compareTo(InteractionId other) {
        return Long.compare(value, other.value);
    }
}
