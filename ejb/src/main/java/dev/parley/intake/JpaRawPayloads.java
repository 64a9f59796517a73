package dev.parley.intake;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Answers and pushes as they came, until their retention ends (SE-4). */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JpaRawPayloads {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    /** Deletes some of what has expired, in a short transaction; returns how many. */
    public int purge(Instant now, int most) {
        List<Long> expired = entities.createQuery(
                        "select r.id from RawPayload r where r.expiresAt <= :now order by r.expiresAt", Long.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
        return expired.isEmpty()
                ? 0
                : entities.createQuery("delete from RawPayload r where r.id in :expired")
                        .setParameter("expired", expired)
                        .executeUpdate();
    }
}
