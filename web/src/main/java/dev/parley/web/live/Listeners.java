package dev.parley.web.live;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.cluster.Nudges.HeardNudge;
import dev.parley.desk.LosingAgents;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The open tabs of this node. A tab that does not take an event is forgotten; it connects again by itself. */
@ApplicationScoped
public class Listeners {

    private static final System.Logger LOG = System.getLogger(Listeners.class.getName());
    private static final long BEAT_SECONDS = 15;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Resource
    ManagedExecutorService executor;

    @Inject
    LosingAgents losing;

    private final Set<Listener> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong number = new AtomicLong();
    private @Nullable ScheduledFuture<?> beats;

    @PostConstruct
    void start() {
        beats = scheduler.scheduleAtFixedRate(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
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
            losing.seen(Set.of(listener.userId()));
        }
    }

    /** Whose page is still there is kept, so that agents who are lost can be logged off. */
    private void beat() {
        each(Listener::beat);
        try {
            losing.seen(open.stream().map(Listener::userId).collect(Collectors.toSet()));
        } catch (RuntimeException e) {
            // an exception would end the beats for good
            LOG.log(WARNING, "Who is connected could not be kept: {0}", e.getMessage());
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
