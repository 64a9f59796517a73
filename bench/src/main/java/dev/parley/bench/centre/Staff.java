package dev.parley.bench.centre;

import java.util.BitSet;

/**
 * An agent: one or two workgroups, some skills, a shift of eight hours with a break of half an hour in its middle.
 *
 * @param from when the shift begins, in seconds from the beginning of the day
 */
record Staff(int number, int workgroup, int other, BitSet skills, int from) {
    static final int SHIFT = 8 * 3600;
    static final int BREAK = 1800;

    int breakFrom() {
        return from + SHIFT / 2;
    }

    int until() {
        return from + SHIFT;
    }

    boolean mayTake(Arrival arrival) {
        return (arrival.workgroup() == workgroup || arrival.workgroup() == other)
                && (arrival.skill() < 0 || skills.get(arrival.skill()));
    }
}
