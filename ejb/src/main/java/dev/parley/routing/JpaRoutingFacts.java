package dev.parley.routing;

import dev.parley.conversation.EventKind;
import dev.parley.shared.KeyChunks;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What routing asks of the past: who handled a contact last, when an agent last had to do with an interaction. */
@Stateless
public class JpaRoutingFacts {

    /** What an agent does with interactions; being offered one does not count. */
    private static final Set<EventKind> TOUCHES = EnumSet.of(
            EventKind.CONNECTED,
            EventKind.HELD,
            EventKind.RESUMED,
            EventKind.PARKED,
            EventKind.TRANSFERRED,
            EventKind.WRAP_UP,
            EventKind.DISCONNECTED);

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    /**
     * The agent who handled the contact of each interaction last in its workgroup, as it was when the interaction was
     * queued: what ends later changes no decision.
     */
    public Map<Long, Long> lastAgents(Collection<Long> interactionIds) {
        Map<Long, Long> agents = new HashMap<>();
        KeyChunks.find(
                        entities,
                        Object[].class,
                        "select i.id, h.agentId from Interaction i, Interaction h where i.id in (:keys)"
                                + " and h.contactId = i.contactId and h.workgroupId = i.workgroupId"
                                + " and h.testMode = i.testMode and h.id <> i.id and h.agentId is not null and h.endedAt <= i.queuedAt"
                                + " order by h.endedAt, h.id",
                        interactionIds)
                .forEach(row -> agents.put((Long) row[0], (Long) row[1]));
        return agents;
    }

    /** When each agent last took, changed or ended an interaction, of all that happened since a moment. */
    public Map<Long, Instant> lastTouches(Instant since) {
        Map<Long, Instant> touches = new HashMap<>();
        entities.createQuery(
                        "select e.userId, max(e.at) from InteractionEvent e"
                                + " where e.at >= :since and e.userId is not null and e.kind in :kinds group by e.userId",
                        Object[].class)
                .setParameter("since", since)
                .setParameter("kinds", TOUCHES)
                .getResultList()
                .forEach(row -> touches.put((Long) row[0], (Instant) row[1]));
        return touches;
    }
}
