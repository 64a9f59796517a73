package dev.parley.routing;

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
    static final Duration EVERY = Duration.ofSeconds(1);

    @Resource
    TimerService timers;

    @Inject
    Router router;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(EVERY.toMillis(), EVERY.toMillis(), new TimerConfig("router", false));
    }

    /** While the database and what writes to it are still there: beans that are no singletons go later. */
    @PreDestroy
    void stop() {
        router.stop();
    }

    @Timeout
    void tick(Timer timer) {
        router.pulse();
    }
}
