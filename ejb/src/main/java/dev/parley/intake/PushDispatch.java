package dev.parley.intake;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.cluster.Node;
import dev.parley.cluster.Nudges.HeardNudge;
import dev.parley.shared.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands stored pushes to workers as soon as they are there; a bounded number at once. */
@ApplicationScoped
public class PushDispatch {

    private static final System.Logger LOG = System.getLogger(PushDispatch.class.getName());
    private static final int READERS = 4;
    private static final int AT_A_TIME = 50;

    /** Reading may ask the platform; whoever takes longer loses the push to another node, which is harmless. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    @Inject
    Workers workers;

    @Inject
    JpaRawPayloads payloads;

    @Inject
    ReadingPushes reading;

    @Inject
    Node node;

    @Inject
    Clock clock;

    private final AtomicInteger readers = new AtomicInteger();
    private final AtomicBoolean more = new AtomicBoolean();

    void pushed(@Observes HeardNudge nudge) {
        if (nudge.topic().equals("pushes")) {
            dispatch();
        }
    }

    /** Starts a reader, unless enough of them are at work: these look once more before they end. */
    public void dispatch() {
        more.set(true);
        if (readers.incrementAndGet() > READERS) {
            readers.decrementAndGet();
        } else {
            workers.run(this::readAll);
        }
    }

    private void readAll() {
        try {
            while (more.getAndSet(false)) {
                readDue();
            }
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Stored pushes could not be read; they are tried again.", e);
        } finally {
            readers.decrementAndGet();
        }
    }

    private void readDue() {
        List<Long> due = payloads.listDue(clock.instant(), AT_A_TIME);
        for (long id : due) {
            payloads.claim(id, node.owner(), LEASE, clock.instant()).ifPresent(reading::read);
        }
        if (due.size() == AT_A_TIME) {
            more.set(true);
        }
    }
}
