package dev.parley.cluster;

import static java.lang.System.Logger.Level.DEBUG;

import dev.parley.settings.ParleySettings;
import fish.payara.micro.cdi.ClusteredCDIEventBus;
import fish.payara.micro.cdi.Inbound;
import fish.payara.micro.cdi.Outbound;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Carries nudges to this node's pages and, over the data grid, to the other nodes. A nudge that gets lost costs time,
 * never work: pages and timers look again by themselves.
 */
@ApplicationScoped
public class Nudges {

    private static final System.Logger LOG = System.getLogger(Nudges.class.getName());

    @Inject
    ParleySettings settings;

    @Inject
    Event<HeardNudge> heard;

    @Inject
    @Outbound
    Event<GridNudge> grid;

    @Inject
    ClusteredCDIEventBus bus;

    @Resource
    TransactionSynchronizationRegistry transactions;

    void joinGrid(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (settings.clustered()) {
            bus.initialize();
        }
    }

    /**
     * To be delivered when the current transaction commits, once however often it was sent; at once where there is no
     * transaction.
     */
    public void send(Nudge nudge) {
        if (transactions.getTransactionKey() == null) {
            deliver(List.of(nudge));
            return;
        }
        Pending pending = (Pending) transactions.getResource(Pending.class);
        if (pending == null) {
            pending = new Pending();
            transactions.putResource(Pending.class, pending);
            transactions.registerInterposedSynchronization(pending);
        }
        pending.nudges.add(nudge);
    }

    /** What one transaction has to tell once it has committed. */
    private final class Pending implements Synchronization {

        private final Set<Nudge> nudges = new LinkedHashSet<>();

        @Override
        public void beforeCompletion() {
            // only a commit tells anybody anything
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                deliver(nudges);
            }
        }
    }

    private void deliver(Collection<Nudge> nudges) {
        List<String> topics = nudges.stream().map(Nudge::topic).toList();
        hear(topics);
        if (settings.clustered()) {
            try {
                grid.fire(new GridNudge(topics));
            } catch (RuntimeException e) {
                LOG.log(DEBUG, "A nudge did not reach the grid: {0}", e.getMessage());
            }
        }
    }

    private void hear(List<String> topics) {
        for (String topic : topics) {
            try {
                heard.fire(new HeardNudge(topic));
            } catch (RuntimeException e) {
                LOG.log(DEBUG, "A nudge was not heard: {0}", e.getMessage());
            }
        }
    }

    void fromGrid(@Observes @Inbound GridNudge nudge) {
        hear(nudge.topics());
    }

    /** Nudges on their way between nodes; a type of its own, so that what arrives is not sent on again. */
    public record GridNudge(List<String> topics) implements Serializable {

        public GridNudge {
            topics = List.copyOf(topics);
        }
    }

    /** A nudge that reached this node, from itself or from another one. Observers only hand off. */
    public record HeardNudge(String topic) {}
}
