package dev.parley.routing.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Timers of about the same time, soonest first. A heap in which each has four below it, with the times side by side:
 * finding the soonest of four looks at one place in memory.
 */
final class TimerHeap {
    private static final int FEW = 8;
    private static final int BELOW = 4;

    private long[] times = new long[FEW];
    private @Nullable Timer[] pending = new Timer[FEW];
    private int size;

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(Timer timer) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            pending = Arrays.copyOf(pending, 2 * size);
        }
        rise(size++, timer);
    }

    Timer first() {
        return at(0);
    }

    Timer poll() {
        Timer first = at(0);
        Timer last = at(--size);
        pending[size] = null;
        if (size > 0) {
            sink(0, last);
        }
        return first;
    }

    /** Forgets those that no longer hold. */
    void sweep() {
        int before = size;
        int left = 0;
        for (int i = 0; i < before; i++) {
            Timer timer = at(i);
            if (timer.holds()) {
                rise(left++, timer);
            }
        }
        Arrays.fill(pending, left, before, null);
        size = left;
    }

    private void rise(int from, Timer timer) {
        int place = from;
        while (place > 0 && isSooner(timer, (place - 1) / BELOW)) {
            move((place - 1) / BELOW, place);
            place = (place - 1) / BELOW;
        }
        put(place, timer);
    }

    private void sink(int from, Timer timer) {
        int place = from;
        int soonest = soonestBelow(place);
        while (soonest < size && !isSooner(timer, soonest)) {
            move(soonest, place);
            place = soonest;
            soonest = soonestBelow(place);
        }
        put(place, timer);
    }

    /** The size where there is none below. */
    private int soonestBelow(int place) {
        int first = place * BELOW + 1;
        int soonest = Math.min(first, size);
        for (int i = first + 1; i < Math.min(first + BELOW, size); i++) {
            boolean sooner = times[i] == times[soonest] ? at(i).compareTo(at(soonest)) < 0 : times[i] < times[soonest];
            soonest = sooner ? i : soonest;
        }
        return soonest;
    }

    private boolean isSooner(Timer timer, int place) {
        return timer.at() == times[place] ? timer.compareTo(at(place)) < 0 : timer.at() < times[place];
    }

    private void move(int from, int to) {
        times[to] = times[from];
        pending[to] = pending[from];
    }

    private void put(int place, Timer timer) {
        times[place] = timer.at();
        pending[place] = timer;
    }

    private Timer at(int place) {
        Timer timer = pending[place];
        if (timer == null) {
            throw new IllegalStateException("no timer at " + place);
        }
        return timer;
    }
}
