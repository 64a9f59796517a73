package dev.parley.routing.engine;

import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen by itself, soonest first. Nothing is taken out before its time: one that no longer holds is passed
 * over when it comes up, and swept out when too many have gathered. Those of the same eighth of a second lie together in
 * a wheel of slots: what is set at one time for one wait is put side by side, and what comes up at one time is found side
 * by side, however many others there are. What is further away than a turn of the wheel waits beside it.
 */
final class Timers {
    private static final int FEW = 1024;

    /** Nanoseconds of a slot, as a power of two. */
    private static final int SLOT_BITS = 27;

    /** About 18 minutes. */
    private static final int SLOTS = 8192;

    private final @Nullable TimerHeap[] wheel = new TimerHeap[SLOTS];
    private final BitSet filled = new BitSet(SLOTS);
    private final TimerHeap later = new TimerHeap();
    /** The slot of the latest look: nothing in the wheel is earlier, or later by a turn. */
    private long begin = Long.MIN_VALUE;

    private int size;
    private int most = FEW;

    void set(long at, Timer.Kind kind, Waiting item) {
        if (size >= most) {
            sweep();
        }
        Timer timer = new Timer(at, kind, item);
        if (begin == Long.MIN_VALUE) {
            begin = slot(timer);
        }
        if (slot(timer) < begin + SLOTS) {
            put(timer);
        } else {
            later.add(timer);
        }
        size++;
    }

    /** The next one that is due and still holds, or null. */
    @Nullable
    Timer pollDue(long now) {
        TimerHeap soonest = soonest();
        while (soonest != null && soonest.first().at() <= now) {
            Timer timer = poll(soonest);
            if (timer.holds()) {
                return timer;
            }
            soonest = soonest();
        }
        turnTo(now >> SLOT_BITS);
        return null;
    }

    Optional<Instant> next() {
        TimerHeap soonest = soonest();
        while (soonest != null && !soonest.first().holds()) {
            poll(soonest);
            soonest = soonest();
        }
        return Optional.ofNullable(soonest)
                .map(heap -> Nanos.moment(heap.first().at()));
    }

    private static long slot(Timer timer) {
        return timer.at() >> SLOT_BITS;
    }

    /** What should have happened before is in the slot where the wheel stands. */
    private void put(Timer timer) {
        int place = place(Math.max(begin, slot(timer)));
        TimerHeap heap = wheel[place];
        if (heap == null) {
            heap = new TimerHeap();
            wheel[place] = heap;
        }
        heap.add(timer);
        filled.set(place);
    }

    private static int place(long slot) {
        return (int) slot & SLOTS - 1;
    }

    /** Where the soonest one is, or null where there is none. */
    @Nullable
    private TimerHeap soonest() {
        int place = filled.nextSetBit(place(begin));
        if (place < 0) {
            place = filled.nextSetBit(0);
        }
        if (place >= 0) {
            return wheel[place];
        }
        return later.isEmpty() ? null : later;
    }

    private Timer poll(TimerHeap soonest) {
        Timer timer = soonest.poll();
        size--;
        if (soonest != later && soonest.isEmpty()) {
            filled.clear(place(Math.max(begin, slot(timer))));
        }
        return timer;
    }

    /** Everything before this slot has been taken out. */
    private void turnTo(long slot) {
        if (slot > begin) {
            begin = slot;
            while (!later.isEmpty() && slot(later.first()) < begin + SLOTS) {
                put(later.poll());
            }
        }
    }

    private void sweep() {
        later.sweep();
        size = later.size();
        for (int place = filled.nextSetBit(0); place >= 0; place = filled.nextSetBit(place + 1)) {
            TimerHeap heap = wheel[place];
            if (heap != null) {
                heap.sweep();
                size += heap.size();
                filled.set(place, !heap.isEmpty());
            }
        }
        most = Math.max(FEW, 2 * size);
    }
}
