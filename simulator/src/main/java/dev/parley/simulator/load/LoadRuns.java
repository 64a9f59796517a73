package dev.parley.simulator.load;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs one load at a time in the background. */
public final class LoadRuns {

    private final Clock clock;
    private final ExecutorService runner = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "simulator-load");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<LoadRun> current = Optional.empty();

    /** @param clock real time: what posts say of when they were written does not move with the world's clock */
    public LoadRuns(Clock clock) {
        this.clock = clock;
    }

    /** Stops what is running and starts this. */
    public synchronized LoadRun start(LoadPlan plan, LoadTarget target) {
        stop();
        LoadRun run = new LoadRun(plan, target, clock);
        current = Optional.of(run);
        runner.execute(run);
        return run;
    }

    public synchronized Optional<LoadRun> current() {
        return current;
    }

    public synchronized void stop() {
        current.ifPresent(LoadRun::stop);
    }

    /** Stops for good. */
    public synchronized void close() {
        stop();
        runner.shutdownNow();
    }
}
