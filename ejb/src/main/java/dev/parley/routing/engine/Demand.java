package dev.parley.routing.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What some interactions of a workgroup ask for as they come, with the lane in which each ring finds them. Two are equal
 * where type, licence, needs and test are.
 */
final class Demand {
    final Course course;

    private final QueuedInteraction example;
    private final int hash;
    private @Nullable Lane[] lanes = new Lane[1];

    Demand(QueuedInteraction example, Course course) {
        this.example = example;
        this.course = course;
        this.hash = 31 * example.type().ordinal()
                + example.needs().hashCode()
                + example.licence().hashCode();
    }

    /** The lane that was noted for the ring; null where there was none, or where it has been closed. */
    @Nullable
    Lane laneIn(int ring) {
        Lane lane = ring < lanes.length ? lanes[ring] : null;
        return lane == null || lane.isClosed() ? null : lane;
    }

    void note(int ring, Lane lane) {
        if (ring >= lanes.length) {
            lanes = Arrays.copyOf(lanes, ring + 1);
        }
        lanes[ring] = lane;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Demand it
                && hash == it.hash
                && example.type() == it.example.type()
                && example.test() == it.example.test()
                && example.licence().equals(it.example.licence())
                && example.needs().equals(it.example.needs());
    }
}
