package dev.parley.routing.engine;

import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen by itself, soonest first. Nothing is taken out before its time: one that no longer holds is passed
 * over when it comes up, and swept out when too many have gathered. Those of the same eighth of a second lie together:
 * what is set at one time for one wait is put side by side, and what comes up at one time is found side by side, however
 * many others there are.
 */
final class Timers {
    private static final int FEW = 1024;

    /** Nanoseconds of a slot, as a power of two. */
    private static final int SLOT_BITS = 27;

    private final TreeMap<Long, TimerHeap> slots = new TreeMap<>();
    private int size;
    private int most = FEW;

    void set(long at, Timer.Kind kind, Waiting item) {
        if (size >= most) {
            sweep();
        }
        slots.computeIfAbsent(at >> SLOT_BITS, slot -> new TimerHeap()).add(new Timer(at, kind, item));
        size++;
    }

    /** The next one that is due and still holds, or null. */
    @Nullable
    Timer pollDue(long now) {
        Timer timer = first();
        while (timer != null && timer.at() <= now) {
            poll();
            if (timer.holds()) {
                return timer;
            }
            timer = first();
        }
        return null;
    }

    Optional<Instant> next() {
        Timer timer = first();
        while (timer != null && !timer.holds()) {
            poll();
            timer = first();
        }
        return Optional.ofNullable(timer).map(found -> Nanos.moment(found.at()));
    }

    @Nullable
    private Timer first() {
        Map.Entry<Long, TimerHeap> soonest = slots.firstEntry();
        return soonest == null ? null : soonest.getValue().first();
    }

    private void poll() {
        TimerHeap soonest = slots.firstEntry().getValue();
        soonest.poll();
        size--;
        if (soonest.isEmpty()) {
            slots.pollFirstEntry();
        }
    }

    private void sweep() {
        size = 0;
        Iterator<TimerHeap> each = slots.values().iterator();
        while (each.hasNext()) {
            TimerHeap heap = each.next();
            heap.sweep();
            size += heap.size();
            if (heap.isEmpty()) {
                each.remove();
            }
        }
        most = Math.max(FEW, 2 * size);
    }
}
