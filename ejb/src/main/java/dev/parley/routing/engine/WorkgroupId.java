package dev.parley.routing.engine;

/** A workgroup whose queue the engine serves, by the number of its row. The lower number wins where everything else is equal. */
public record WorkgroupId(long value) implements Comparable<WorkgroupId> {
    @Override
    public int compareTo(WorkgroupId other) {
        return Long.compare(value, other.value);
    }
}
