package dev.parley.conversation;

import dev.parley.shared.KeyChunks;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.jpa.HibernateHints;

/** Lists of interactions and of what happened to one. */
final class InteractionQuery {

    private final EntityManager entities;

    InteractionQuery(EntityManager entities) {
        this.entities = entities;
    }

    List<Interaction> listQueued(Collection<Long> workgroupIds, int most) {
        if (workgroupIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select i from Interaction i where i.state = :queued and i.workgroupId in :groups"
                                + " order by i.queuedAt, i.id",
                        Interaction.class)
                .setParameter("queued", InteractionState.QUEUED)
                .setParameter("groups", workgroupIds)
                .setMaxResults(most)
                .getResultList();
    }

    /** In an order in which nobody blocks another. */
    List<Interaction> lock(Collection<Long> ids) {
        return KeyChunks.find(
                entities,
                Interaction.class,
                "select i from Interaction i where i.id in (:keys) order by i.id",
                ids.stream().distinct().sorted().toList(),
                query -> query.setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    List<Interaction> listOf(long agentId) {
        return entities.createQuery(
                        "select i from Interaction i where i.agentId = :agent and i.openKey is not null"
                                + " order by i.queuedAt",
                        Interaction.class)
                .setParameter("agent", agentId)
                .getResultList();
    }

    List<Interaction> listEndedBy(long agentId, Instant since, int most) {
        return entities.createQuery(
                        "select i from Interaction i where i.agentId = :agent and i.endedAt >= :since"
                                + " order by i.endedAt desc, i.id",
                        Interaction.class)
                .setParameter("agent", agentId)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultList();
    }

    List<Interaction> ofConversation(long conversationId) {
        return entities.createQuery(
                        "select i from Interaction i where i.conversationId = :conversation", Interaction.class)
                .setParameter("conversation", conversationId)
                .getResultList();
    }

    List<InteractionEvent> eventsOf(long interactionId) {
        return entities.createQuery(
                        "select e from InteractionEvent e where e.interactionId = :id order by e.at, e.id",
                        InteractionEvent.class)
                .setParameter("id", interactionId)
                .getResultList();
    }

    /** There may be many, so nothing is kept to find out what was changed. */
    List<Interaction> listInStates(Collection<InteractionState> states) {
        return entities.createQuery(
                        "select i from Interaction i where i.state in :states order by i.queuedAt, i.id",
                        Interaction.class)
                .setParameter("states", states)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
    }

    List<Long> listParkedUntil(Instant moment, int most) {
        return entities.createQuery(
                        "select i.id from Interaction i where i.state = :parked and i.parkedUntil <= :moment"
                                + " order by i.parkedUntil",
                        Long.class)
                .setParameter("parked", InteractionState.PARKED)
                .setParameter("moment", moment)
                .setMaxResults(most)
                .getResultList();
    }

    List<Interaction> listHistory(long contactId, int most) {
        return entities.createQuery(
                        "select i from Interaction i where i.contactId = :contact order by i.createdAt desc",
                        Interaction.class)
                .setParameter("contact", contactId)
                .setMaxResults(most)
                .getResultList();
    }
}
