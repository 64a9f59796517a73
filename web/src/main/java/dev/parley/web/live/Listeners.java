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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The open tabs of this node. A tab that does not take an event is forgotten; it connects again by itself. */
@ApplicationScoped
public class Listeners {

    private static final System.Logger LOG = System.getLogger(Listeners.class.getName());
    private static final long BEAT_SECONDS = 15;

    /** A page fetches everything again after a minute; it is on its way to its stream for less. */
    private static final Duration KEPT = Duration.ofSeconds(90);

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Resource
    ManagedExecutorService executor;

    @Inject
    LosingAgents losing;

    @Inject
    Clock clock;

    private final Set<Listener> open = ConcurrentHashMap.newKeySet();

    /** When a topic was nudged last, for pages that were made before and listen only now. */
    private final RecentNudges recent = new RecentNudges(KEPT);

    private @Nullable Telling telling;
    private @Nullable ScheduledFuture<?> beats;

    @PostConstruct
    void start() {
        telling = new Telling(executor, this::forget);
        beats = scheduler.scheduleAtFixedRate(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        ScheduledFuture<?> running = beats;
        if (running != null) {
            running.cancel(true);
        }
        open.forEach(Listener::close);
    }

    /** @param madeAt when the page was made; what was nudged since then is told at once */
    void add(Listener listener, Instant madeAt) {
        if (listener.beat()) {
            open.add(listener);
            recent.since(madeAt, listener.topics()).forEach(topic -> owe(listener, topic));
            losing.seen(Set.of(listener.userId()));
        }
    }

    /** Whose page is still there is kept, so that agents who are lost can be logged off. */
    private void beat() {
        open.forEach(listener -> owe(listener, Listener.BEAT));
        recent.forget(clock.instant());
        try {
            losing.seen(open.stream().map(Listener::userId).collect(Collectors.toSet()));
        } catch (RuntimeException e) {
            // an exception would end the beats for good
            LOG.log(WARNING, "Who is connected could not be kept: {0}", e.getMessage());
        }
    }

    /** Only hands off: the one who nudged must not wait for browsers. */
    void heard(@Observes HeardNudge nudge) {
        recent.add(nudge.topic(), clock.instant());
        open.stream().filter(listener -> listener.wants(nudge.topic())).forEach(each -> owe(each, nudge.topic()));
    }

    private void owe(Listener listener, String what) {
        Objects.requireNonNull(telling).owe(listener, what);
    }

    private void forget(Listener listener) {
        open.remove(listener);
        listener.close();
    }

    int count() {
        return open.size();
    }
}
