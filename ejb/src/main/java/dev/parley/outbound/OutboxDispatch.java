package dev.parley.outbound;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.cluster.Node;
import dev.parley.cluster.Nudges.HeardNudge;
import dev.parley.settings.ParleySettings;
import dev.parley.shared.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Hands due items to workers: a bounded number at once, each item once on this node. */
@ApplicationScoped
public class OutboxDispatch {

    private static final System.Logger LOG = System.getLogger(OutboxDispatch.class.getName());
    private static final int MOST_AT_ONCE = 16;

    @Inject
    Workers workers;

    @Inject
    Outbox outbox;

    @Inject
    SendingReplies sending;

    @Inject
    Node node;

    @Inject
    ParleySettings settings;

    @Inject
    Clock clock;

    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean waking = new AtomicBoolean();

    void somethingToSend(@Observes HeardNudge nudge) {
        if (nudge.topic().equals("outbox") && waking.compareAndSet(false, true)) {
            workers.run(() -> {
                waking.set(false);
                dispatch();
            });
        }
    }

    public void dispatch() {
        int free = MOST_AT_ONCE - underWay.size();
        if (free <= 0) {
            return;
        }
        for (long id : outbox.listDue(clock.instant(), free)) {
            if (underWay.add(id)) {
                workers.run(() -> send(id));
            }
        }
    }

    private void send(long id) {
        try {
            sending.send(id);
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Outbox item " + id + " could not be handled; it stays for another try.", e);
        } finally {
            underWay.remove(id);
        }
    }

    /** Renews the leases of this node's calls and rescues items whose sender died. */
    public void keepAlive() {
        Set<Long> calls = Set.copyOf(underWay);
        if (!calls.isEmpty()) {
            outbox.keep(calls, node.owner(), settings.lease(), clock.instant());
        }
        outbox.rescue(clock.instant());
    }
}
