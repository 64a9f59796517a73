package dev.parley.shared;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The pools of workers, each bounded, so that one kind of work cannot starve another. They are looked up at run time:
 * Payara checks injected executors before it has registered those that the application defines.
 */
@ManagedExecutorDefinition(name = "java:app/concurrent/poll", maxAsync = WorkerPools.POLL_WORKERS)
@ManagedExecutorDefinition(name = "java:app/concurrent/outbox", maxAsync = WorkerPools.OUTBOX_WORKERS)
@ManagedExecutorDefinition(name = "java:app/concurrent/router", maxAsync = 2)
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WorkerPools {

    /** How many streams a node polls at once. */
    public static final int POLL_WORKERS = 32;

    /** How many calls a node has under way to send things out. */
    public static final int OUTBOX_WORKERS = 16;

    /** A kind of work. */
    public enum Pool {
        POLL,
        OUTBOX,
        ROUTER
    }

    private final Map<Pool, ManagedExecutorService> pools = new EnumMap<>(Pool.class);

    @PostConstruct
    @SuppressWarnings("BanJNDI") // names of our own, no input
    void find() {
        for (Pool pool : Pool.values()) {
            String name = "java:app/concurrent/" + pool.name().toLowerCase(java.util.Locale.ROOT);
            try {
                pools.put(pool, InitialContext.doLookup(name));
            } catch (NamingException e) {
                throw new IllegalStateException("The worker pool " + name + " is missing.", e);
            }
        }
    }

    /** Runs the task on a worker of the pool, as soon as one is free. */
    public void run(Pool pool, Runnable task) {
        Objects.requireNonNull(pools.get(pool)).execute(task);
    }
}
