package dev.parley.simulator.replay;

import dev.parley.simulator.world.World;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs one replay at a time in the background. */
public final class Replays {
    private final World world;
    private final ExecutorService runner = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "simulator-replay");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<Replay> current = Optional.empty();

    public Replays(World world) {
        this.world = world;
    }

    /** Stops what is running and starts this. */
    public synchronized Replay start(ReplayFile file, ReplayOptions options) {
        current.ifPresent(Replay::stop);
        Replay replay = new Replay(world, file, options);
        current = Optional.of(replay);
        runner.execute(replay);
        return replay;
    }

    public synchronized Optional<Replay> current() {
        return current;
    }

    public synchronized void stop() {
        current.ifPresent(Replay::stop);
    }

    /** Stops for good. */
    public synchronized void close() {
        stop();
        runner.shutdownNow();
    }
}
