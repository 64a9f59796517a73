package dev.parley.outbound;

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

/** Forgets what has not been used for long, every minute, on every node; what one node deleted is gone. */
@Singleton
@Startup
@DependsOn({"Database", "DemoData"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(SteadyTicks.class)
public class RateBudgetTimer {

    private static final long EVERY_MILLIS = Duration.ofMinutes(1).toMillis();

    @Resource
    TimerService timers;

    @Inject
    KeepingBudgets budgets;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("rate budgets", false));
    }

    @Timeout
    void tick(Timer timer) {
        budgets.purge();
    }
}
