package dev.parley.it.container;

import dev.parley.shared.SteadyTicks;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import java.util.concurrent.atomic.AtomicInteger;

/** A timer whose work fails at each turn. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(SteadyTicks.class)
public class FailingTimer {

    private static final int EVERY_MILLIS = 1000;

    @Resource
    TimerService timers;

    private final AtomicInteger ticks = new AtomicInteger();

    public void start() {
        timers.createIntervalTimer(1, EVERY_MILLIS, new TimerConfig("failing", false));
    }

    public void stop() {
        timers.getTimers().forEach(timer -> timer.cancel());
    }

    public int ticks() {
        return ticks.get();
    }

    @Timeout
    void tick() {
        ticks.incrementAndGet();
        throw new IllegalStateException("The database is away, say.");
    }
}
