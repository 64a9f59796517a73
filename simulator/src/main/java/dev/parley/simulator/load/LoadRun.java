package dev.parley.simulator.load;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One run: each post when it is due, until the end or until it is stopped. */
public final class LoadRun implements Runnable {

    /** Where a run is. */
    public enum State {
        RUNNING,
        FINISHED,
        STOPPED
    }

    /**
     * What a run has done so far.
     *
     * @param latestMillis how late the latest post was written: more than a few milliseconds means that the simulator
     *     does not keep up
     */
    public record Progress(State state, int total, int written, long latestMillis) {}

    /** Waking for each post by itself would cost more than writing it. */
    private static final long GRAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final LoadPlan plan;
    private final LoadTarget target;
    private final Clock clock;
    private final AtomicInteger written = new AtomicInteger();
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile State state = State.RUNNING;
    private volatile long latestNanos;

    LoadRun(LoadPlan plan, LoadTarget target, Clock clock) {
        this.plan = plan;
        this.target = target;
        this.clock = clock;
    }

    @Override
    public void run() {
        target.prepare(plan.channels());
        long begin = System.nanoTime();
        for (int number = 0; number < plan.total(); number++) {
            if (!waitUntil(begin + plan.dueNanos(number))) {
                state = State.STOPPED;
                return;
            }
            target.write(number % plan.channels(), number, "where is order " + number + "? t" + clock.millis());
            written.incrementAndGet();
        }
        state = State.FINISHED;
    }

    /** Returns false when the run was stopped meanwhile. */
    private boolean waitUntil(long due) {
        long early = due - System.nanoTime();
        latestNanos = Math.max(latestNanos, -early);
        try {
            return !stop.await(early > 0 ? Math.max(GRAIN_NANOS, early) : 0, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void stop() {
        stop.countDown();
    }

    public Progress progress() {
        return new Progress(state, plan.total(), written.get(), TimeUnit.NANOSECONDS.toMillis(latestNanos));
    }
}
