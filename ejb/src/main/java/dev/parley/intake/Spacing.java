package dev.parley.intake;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Gives out moments that lie at least so far apart, the earliest possible first; who asks late waits for none. */
final class Spacing {

    private final long apart;
    private final LongSupplier nanos;
    private final AtomicLong next;

    /** @param nanos a clock that only runs forward, as {@link System#nanoTime} */
    Spacing(Duration apart, LongSupplier nanos) {
        this.apart = apart.toNanos();
        this.nanos = nanos;
        this.next = new AtomicLong(nanos.getAsLong());
    }

    /** Takes the next moment; returns how long it is until then. */
    Duration take() {
        long now = nanos.getAsLong();
        long free = next.getAndUpdate(known -> now + Math.max(known - now, 0) + apart);
        return Duration.ofNanos(Math.max(free - now, 0));
    }
}
