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

/** Polls and reads what is due, on every node; claims in the database decide which node does what. */
@Singleton
@Startup
@DependsOn({"Database", "DemoData"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(SteadyTicks.class)
public class PollTimer {

    /** The shortest interval that the server's timers keep; {@link PollDispatch} looks further ahead than this. */
    private static final int EVERY_MILLIS = 1000;

    @Resource
    TimerService timers;

    @Inject
    PollDispatch dispatch;

    @Inject
    PushDispatch pushes;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("poll", false));
    }

    @Timeout
    void tick(Timer timer) {
        dispatch.keepAlive();
        dispatch.pollDueChannels();
        pushes.dispatch();
    }
}
