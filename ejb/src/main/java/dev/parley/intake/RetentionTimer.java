package dev.parley.intake;

import dev.parley.shared.SteadyTicks;
import jakarta.annotation.PostConstruct;
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

/** Ends the retention of raw payloads every quarter of an hour, on every node; what one node deleted is gone. */
@Singleton
@Startup
@DependsOn({"Database", "DemoData"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(SteadyTicks.class)
public class RetentionTimer {

    private static final long FIRST_MILLIS = Duration.ofMinutes(1).toMillis();
    private static final long EVERY_MILLIS = Duration.ofMinutes(15).toMillis();

    @Resource
    TimerService timers;

    @Inject
    EndingRetention retention;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(FIRST_MILLIS, EVERY_MILLIS, new TimerConfig("retention", false));
    }

    @Timeout
    void tick(Timer timer) {
        retention.purge();
    }
}
