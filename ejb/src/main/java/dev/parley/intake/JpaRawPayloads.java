package dev.parley.intake;

import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.PushRequest;
import dev.parley.shared.KeyChunks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Answers and pushes as they came, until their retention ends (SE-4). */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JpaRawPayloads {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Inject
    Nudges nudges;

    /** Stores a push; false when it is there already. */
    public boolean receive(long accountId, String dedupeKey, PushRequest request, Duration retention, Instant now) {
        boolean known = !entities.createQuery(
                        "select r.id from RawPayload r where r.accountId = :account and r.dedupeKey = :key", Long.class)
                .setParameter("account", accountId)
                .setParameter("key", dedupeKey)
                .getResultList()
                .isEmpty();
        if (!known) {
            entities.persist(new RawPayload(accountId, dedupeKey, request, retention, now));
            nudges.send(Nudge.pushes());
        }
        return !known;
    }

    /**
     * Takes pushes that wait to be read and that nobody is reading for one reading, the oldest first.
     *
     * @param reader who reads, named for this once
     */
    public List<RawPayload> claimDue(String reader, Duration lease, Instant now, int most) {
        List<Long> due = entities.createQuery(
                        "select r.id from RawPayload r where r.state = :received and r.nextAttemptAt <= :now"
                                + " and (r.leaseUntil is null or r.leaseUntil < :now) order by r.id",
                        Long.class)
                .setParameter("received", RawPayload.RECEIVED)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
        KeyChunks.execute(
                entities,
                "update RawPayload r set r.owner = :reader, r.leaseUntil = :until where r.id in (:keys)"
                        + " and r.state = :received and (r.leaseUntil is null or r.leaseUntil < :now)",
                due,
                update -> update.setParameter("reader", reader)
                        .setParameter("until", now.plus(lease))
                        .setParameter("received", RawPayload.RECEIVED)
                        .setParameter("now", now));
        return KeyChunks.find(
                        entities,
                        RawPayload.class,
                        "select r from RawPayload r where r.id in (:keys) and r.owner = :reader",
                        due,
                        query -> query.setParameter("reader", reader))
                .stream()
                .sorted(Comparator.comparing(RawPayload::id))
                .toList();
    }

    /** Nothing is left of these. */
    public void read(Collection<Long> ids) {
        KeyChunks.execute(
                entities,
                "update RawPayload r set r.state = '" + RawPayload.READ + "', r.problem = null, r.nextAttemptAt = null,"
                        + " r.owner = null, r.leaseUntil = null where r.id in (:keys)",
                ids);
    }

    public void change(long id, Consumer<RawPayload> change) {
        RawPayload payload = entities.find(RawPayload.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (payload != null) {
            change.accept(payload);
        }
    }

    /** Deletes the answer that held a post which must be gone; inside the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void erase(long id) {
        entities.createQuery("delete from RawPayload r where r.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Deletes some of what has expired, in a short transaction; returns how many. */
    public int purge(Instant now, int most) {
        List<Long> expired = entities.createQuery(
                        "select r.id from RawPayload r where r.expiresAt <= :now and r.state <> :received order by r.expiresAt",
                        Long.class)
                .setParameter("now", now)
                .setParameter("received", RawPayload.RECEIVED)
                .setMaxResults(most)
                .getResultList();
        return KeyChunks.execute(entities, "delete from RawPayload r where r.id in (:keys)", expired);
    }
}
