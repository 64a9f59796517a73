package dev.parley.web.live;

import dev.parley.cluster.Nudges.HeardNudge;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The open tabs of this node. A tab that does not take an event is forgotten; it connects again by itself. */
@ApplicationScoped
public class Listeners {

    private static final long BEAT_SECONDS = 15;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Resource
    ManagedExecutorService executor;

    private final Set<Listener> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong number = new AtomicLong();
    private @Nullable ScheduledFuture<?> beats;

    @PostConstruct
    void start() {
        beats = scheduler.scheduleAtFixedRate(() -> each(Listener::beat), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        ScheduledFuture<?> running = beats;
        if (running != null) {
            running.cancel(true);
        }
        open.forEach(listener -> listener.sink().close());
    }

    void add(Listener listener) {
        if (listener.beat()) {
            open.add(listener);
        }
    }

    /** Only hands off: the one who nudged must not wait for browsers. */
    void heard(@Observes HeardNudge nudge) {
        if (open.stream().anyMatch(listener -> listener.wants(nudge.topic()))) {
            executor.execute(() -> tell(nudge.topic()));
        }
    }

    private void tell(String topic) {
        long next = number.incrementAndGet();
        each(listener -> !listener.wants(topic) || listener.tell(topic, next));
    }

    private void each(Predicate<Listener> stays) {
        for (Listener listener : open) {
            if (!stays.test(listener)) {
                open.remove(listener);
                listener.sink().close();
            }
        }
    }

    int count() {
        return open.size();
    }
}
