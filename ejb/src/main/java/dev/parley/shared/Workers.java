package dev.parley.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Runs work on the container's threads. The container's own executor grows as needed (executors that an application
 * defines are not bound in a WAR on Payara Micro), so whoever hands in work bounds how much of it is under way.
 */
@ApplicationScoped
public class Workers {

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService clockwork;

    public void run(Runnable task) {
        executor.execute(task);
    }

    /** Runs the task on a worker after a while; a node that stops forgets it. */
    public void runAfter(Duration delay, Runnable task) {
        if (delay.isZero() || delay.isNegative()) {
            run(task);
        } else {
            // the container's clockwork has one thread: it only hands over
            clockwork.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
