package dev.parley.routing;

import static java.lang.System.Logger.Level.DEBUG;

import dev.parley.shared.SteadyTicks;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;

/** Ticks the router on every node: whoever holds the lease routes, the others are ready to take over. */
@Singleton
@Startup
@DependsOn({"Database", "DemoData"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(SteadyTicks.class)
public class RouterTimer {

    /** The shortest interval that the server's timers keep; {@link RouterWake} does not wait for it. */
    private static final Duration EVERY = Duration.ofSeconds(1);

    private static final System.Logger LOG = System.getLogger(RouterTimer.class.getName());

    @Resource
    TimerService timers;

    @Inject
    Router router;

    /** A server that stops takes its data sources away before its beans hear of it. */
    private final Thread serverStops = new Thread(() -> router.stop(), "router gives its lease back");

    @PostConstruct
    void start() {
        Runtime.getRuntime().addShutdownHook(serverStops);
        timers.createIntervalTimer(EVERY.toMillis(), EVERY.toMillis(), new TimerConfig("router", false));
    }

    @PreDestroy
    void stop() {
        try {
            Runtime.getRuntime().removeShutdownHook(serverStops);
        } catch (IllegalStateException itStops) {
            LOG.log(DEBUG, "The server stops, and the lease has been given back.");
        }
        router.stop();
    }

    @Timeout
    void tick(Timer timer) {
        router.pulse();
    }
}
