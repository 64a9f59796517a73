package dev.parley.simulator.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** The platform's own time: real time plus an offset that tests and the control API move. */
public final class WorldClock extends Clock {
    private final Clock base;
    private final AtomicLong offsetMillis = new AtomicLong();

    public WorldClock(Clock base) {
        this.base = base;
    }

    /** The clock underneath, which nobody moves: what callers outside the simulated world live by. */
    public Clock base() {
        return base;
    }

    public Duration offset() {
        return Duration.ofMillis(offsetMillis.get());
    }

    public void setOffset(Duration offset) {
        offsetMillis.set(offset.toMillis());
    }

    @Override
    public long millis() {
        return base.millis() + offsetMillis.get();
    }

    @Override
    public Instant instant() {
        return base.instant().plusMillis(offsetMillis.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        WorldClock moved = new WorldClock(base.withZone(zone));
        moved.setOffset(offset());
        return moved;
    }
}
