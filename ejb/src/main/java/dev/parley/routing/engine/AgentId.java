package dev.parley.routing.engine;

/** An agent who can be offered interactions, by the number of its row. The lower number wins where everything else is equal. */
public record AgentId(long value) implements Comparable<AgentId> {
    @Override
    public int compareTo(AgentId other) {
        return Long.compare(value, other.value);
    }
}
