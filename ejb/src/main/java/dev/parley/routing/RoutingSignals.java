package dev.parley.routing;

import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.shared.KeyChunks;
import dev.parley.shared.NewRows;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.hibernate.jpa.HibernateHints;

/** Tells the router, wherever in the cluster it runs, what changed. To be called in the transaction of the change. */
@Stateless
public class RoutingSignals {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Inject
    Nudges nudges;

    @Inject
    Clock clock;

    public void interactionChanged(long interactionId) {
        signal(new RoutingSignal(RoutingSignal.Kind.INTERACTION, interactionId, null, clock.instant()));
    }

    public void interactionsChanged(Collection<Long> interactionIds) {
        NewRows.insert(entities, RoutingSignal.ofInteractions(interactionIds, clock.instant()));
        if (!interactionIds.isEmpty()) {
            nudges.send(Nudge.router());
        }
    }

    public void rejected(long interactionId, long userId) {
        signal(new RoutingSignal(RoutingSignal.Kind.REJECTED, interactionId, userId, clock.instant()));
    }

    public void agentChanged(long userId) {
        signal(new RoutingSignal(RoutingSignal.Kind.AGENT, userId, null, clock.instant()));
    }

    /** What another system reports of an agent has changed or is gone. */
    public void loadChanged(long loadId, long userId) {
        signal(new RoutingSignal(RoutingSignal.Kind.LOAD, loadId, userId, clock.instant()));
    }

    public void workgroupChanged(long workgroupId) {
        signal(new RoutingSignal(RoutingSignal.Kind.WORKGROUP, workgroupId, null, clock.instant()));
    }

    private void signal(RoutingSignal signal) {
        entities.persist(signal);
        nudges.send(Nudge.router());
    }

    /**
     * The oldest signals that have not been heard.
     *
     * @param heard those that have been dealt with since, to be forgotten
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<RoutingSignal> next(Collection<Long> heard, int most) {
        KeyChunks.execute(entities, "delete from RoutingSignal s where s.id in (:keys)", heard);
        return entities.createQuery("select s from RoutingSignal s order by s.id", RoutingSignal.class)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .setMaxResults(most)
                .getResultList();
    }
}
