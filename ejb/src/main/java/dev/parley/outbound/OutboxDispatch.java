package dev.parley.outbound;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.cluster.Node;
import dev.parley.cluster.Nudges.HeardNudge;
import dev.parley.connector.api.Platform;
import dev.parley.settings.ParleySettings;
import dev.parley.shared.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Hands due items to workers: a bounded number at once, each item once on this node. Each platform has room of its own:
 * one that is slow keeps its own workers busy and delays no other (OB-1).
 */
@ApplicationScoped
public class OutboxDispatch {

    private static final System.Logger LOG = System.getLogger(OutboxDispatch.class.getName());

    /** How many calls to one platform are under way at once. */
    private static final int MOST_OF_ONE = 16;

    /** How many calls a node has under way at once. */
    private static final int MOST_AT_ONCE = 3 * MOST_OF_ONE;

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

    private final Map<Long, Platform> underWay = new ConcurrentHashMap<>();
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
        for (Platform platform : settings.platforms()) {
            int free = Math.min(MOST_OF_ONE - callsTo(platform), MOST_AT_ONCE - underWay.size());
            if (free > 0) {
                dispatch(platform, free);
            }
        }
    }

    private int callsTo(Platform platform) {
        return Collections.frequency(underWay.values(), platform);
    }

    private void dispatch(Platform platform, int free) {
        for (long id : outbox.listDue(platform, clock.instant(), free)) {
            if (underWay.putIfAbsent(id, platform) == null) {
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
        Set<Long> calls = Set.copyOf(underWay.keySet());
        if (!calls.isEmpty()) {
            outbox.keep(calls, node.owner(), settings.lease(), clock.instant());
        }
        outbox.rescue(clock.instant());
    }
}
