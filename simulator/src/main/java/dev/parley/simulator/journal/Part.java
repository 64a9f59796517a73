package dev.parley.simulator.journal;

import java.util.List;

/**
 * A part of the simulator that outlives a restart.
 *
 * @param forget empties it, before it is taken back
 * @param shelves in the order in which they are taken back
 */
public record Part(String name, Runnable forget, List<Shelf<?>> shelves) {
    public Part {
        shelves = List.copyOf(shelves);
    }
}
