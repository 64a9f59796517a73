package dev.parley.simulator.push;

import jakarta.json.JsonObject;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes events and delivers them in the background; what is not taken with a 2xx comes again, ever more rarely. */
public final class PushDesk implements Closeable {
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration COLLECTING = Duration.ofMillis(80);

    private record Event(PushTarget target, JsonObject content) {}

    private final PushRecord record;
    private final PushLine line = new PushLine();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(PushDesk::daemon);
    private final List<Event> waiting = new ArrayList<>();
    private final AtomicInteger busy = new AtomicInteger();
    private boolean collecting;
    private volatile PushSwitches switches = PushSwitches.NORMAL;
    private volatile Duration firstPause = Duration.ofSeconds(1);

    public PushDesk(Clock clock) {
        this.record = new PushRecord(clock);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "simulator-push");
        thread.setDaemon(true);
        return thread;
    }

    public PushSwitches switches() {
        return switches;
    }

    public void set(PushSwitches wanted) {
        switches = wanted;
    }

    /** How long to wait before the second try; each further wait is twice as long. Real platforms take minutes. */
    public void setFirstPause(Duration pause) {
        firstPause = pause;
    }

    public List<Delivery> deliveries() {
        return record.list();
    }

    /** How long the answers to the latest pushes that were taken lasted, oldest first; many thousands. */
    public List<Duration> answerTimes() {
        return record.times();
    }

    /** Whether everything was delivered or given up. */
    public boolean idle() {
        synchronized (waiting) {
            return waiting.isEmpty() && busy.get() == 0;
        }
    }

    /** Forgets the record and what waits, and behaves again. */
    public void reset() {
        synchronized (waiting) {
            waiting.clear();
        }
        switches = PushSwitches.NORMAL;
        record.clear();
    }

    /** Delivers an event some time soon. */
    public void push(PushTarget target, JsonObject event) {
        PushSwitches now = switches;
        if (now.off()) {
            return;
        }
        boolean together = now.batch() || now.reorder();
        Duration wait = together && now.delay().isZero() ? COLLECTING : now.delay();
        synchronized (waiting) {
            waiting.add(new Event(target, event));
            if (!collecting) {
                collecting = true;
                schedule(this::drain, wait);
            }
        }
    }

    private void schedule(Runnable task, Duration wait) {
        try {
            thread.schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // the simulator ends: nobody waits for this any more
        }
    }

    private void drain() {
        List<Event> events;
        synchronized (waiting) {
            events = new ArrayList<>(waiting);
            waiting.clear();
            collecting = false;
            busy.incrementAndGet();
        }
        try {
            if (switches.reorder()) {
                Collections.reverse(events);
            }
            (switches.batch() ? batches(events) : singles(events)).forEach(this::deliver);
        } finally {
            busy.decrementAndGet();
        }
    }

    private static List<PushBody> singles(List<Event> events) {
        return events.stream()
                .map(event -> body(event.target(), List.of(event.content())))
                .toList();
    }

    private static List<PushBody> batches(List<Event> events) {
        Map<String, List<Event>> byTarget = new LinkedHashMap<>();
        events.forEach(event -> byTarget.computeIfAbsent(event.target().key(), key -> new ArrayList<>())
                .add(event));
        return byTarget.values().stream()
                .map(group -> body(
                        group.get(0).target(),
                        group.stream().map(Event::content).toList()))
                .toList();
    }

    private static PushBody body(PushTarget target, List<JsonObject> events) {
        String text = target.envelope().around(events).toString();
        return new PushBody(target, text.getBytes(StandardCharsets.UTF_8));
    }

    private void deliver(PushBody body) {
        attempt(body, 1);
        if (switches.duplicate()) {
            attempt(body, 1);
        }
    }

    private void attempt(PushBody body, int number) {
        long sent = System.nanoTime();
        int status = line.send(body, switches.wrongSignature());
        record.add(body, number, status, Duration.ofNanos(System.nanoTime() - sent));
        if ((status < 200 || status >= 300) && number < MOST_ATTEMPTS) {
            busy.incrementAndGet();
            schedule(() -> again(body, number + 1), firstPause.multipliedBy(1L << (number - 1)));
        }
    }

    private void again(PushBody body, int number) {
        try {
            attempt(body, number);
        } finally {
            busy.decrementAndGet();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
