package dev.parley.intake;

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

/** Polls what is due, on every node; claims in the database decide which node polls what. */
@Singleton
@Startup
@DependsOn({"Database", "DemoData"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PollTimer {

    private static final int POLL_MILLIS = 100;
    private static final int KEEP_MILLIS = 1000;
    private static final String KEEP = "keep";

    @Resource
    TimerService timers;

    @Inject
    PollDispatch dispatch;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(POLL_MILLIS, POLL_MILLIS, new TimerConfig("poll", false));
        timers.createIntervalTimer(KEEP_MILLIS, KEEP_MILLIS, new TimerConfig(KEEP, false));
    }

    @Timeout
    void tick(Timer timer) {
        if (KEEP.equals(timer.getInfo())) {
            dispatch.keepAlive();
        } else {
            dispatch.pollDueChannels();
        }
    }
}
