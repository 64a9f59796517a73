package dev.parley.desk;

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

/** Ends pauses every second, logs lost agents off every ten and drops old drafts every hour, on every node. */
@Singleton
@Startup
@DependsOn({"Database", "DemoData"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(SteadyTicks.class)
public class DeskTimer {

    private static final long PAUSES_MILLIS = Duration.ofSeconds(1).toMillis();
    private static final long LOST_MILLIS = Duration.ofSeconds(10).toMillis();
    private static final long DRAFTS_MILLIS = Duration.ofHours(1).toMillis();
    private static final String DRAFTS = "drafts";
    private static final String LOST = "lost";

    @Resource
    TimerService timers;

    @Inject
    EndingPauses pauses;

    @Inject
    Drafts drafts;

    @Inject
    LosingAgents losing;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(PAUSES_MILLIS, PAUSES_MILLIS, new TimerConfig("pauses", false));
        timers.createIntervalTimer(LOST_MILLIS, LOST_MILLIS, new TimerConfig(LOST, false));
        timers.createIntervalTimer(DRAFTS_MILLIS, DRAFTS_MILLIS, new TimerConfig(DRAFTS, false));
    }

    @Timeout
    void tick(Timer timer) {
        if (DRAFTS.equals(timer.getInfo())) {
            drafts.expire();
        } else if (LOST.equals(timer.getInfo())) {
            losing.logOffLost();
        } else {
            pauses.endDue();
        }
    }
}
