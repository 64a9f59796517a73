package dev.parley.cluster;

import static java.lang.System.Logger.Level.DEBUG;

import dev.parley.settings.ParleySettings;
import fish.payara.micro.cdi.ClusteredCDIEventBus;
import fish.payara.micro.cdi.Inbound;
import fish.payara.micro.cdi.Outbound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.Serializable;

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
    Event<Nudge> afterCommit;

    @Inject
    Event<HeardNudge> heard;

    @Inject
    @Outbound
    Event<GridNudge> grid;

    @Inject
    ClusteredCDIEventBus bus;

    void joinGrid(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (settings.clustered()) {
            bus.initialize();
        }
    }

    /** To be delivered when the current transaction commits; at once where there is none. */
    public void send(Nudge nudge) {
        afterCommit.fire(nudge);
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Nudge nudge) {
        heard.fire(new HeardNudge(nudge.topic()));
        if (settings.clustered()) {
            try {
                grid.fire(new GridNudge(nudge.topic()));
            } catch (RuntimeException e) {
                LOG.log(DEBUG, "A nudge did not reach the grid: {0}", e.getMessage());
            }
        }
    }

    void fromGrid(@Observes @Inbound GridNudge nudge) {
        heard.fire(new HeardNudge(nudge.topic()));
    }

    /** A nudge on its way between nodes; a type of its own, so that what arrives is not sent on again. */
    public record GridNudge(String topic) implements Serializable {}

    /** A nudge that reached this node, from itself or from another one. Observers only hand off. */
    public record HeardNudge(String topic) {}
}
