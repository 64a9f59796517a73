package dev.parley.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Runs work on the container's threads. The container's own executor grows as needed (executors that an application
 * defines are not bound in a WAR on Payara Micro), so whoever hands in work bounds how much of it is under way.
 */
@ApplicationScoped
public class Workers {

    @Resource
    ManagedExecutorService executor;

    public void run(Runnable task) {
        executor.execute(task);
    }
}
