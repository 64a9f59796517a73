package dev.parley.channel;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Log-ins that have begun, in the database: the user may come back to another node. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JpaConsents {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    /** Begins one; what nobody came back for is forgotten. */
    public void begin(PendingConsent consent, Instant now) {
        entities.createQuery("delete from PendingConsent p where p.createdAt < :then")
                .setParameter("then", now.minus(PendingConsent.LIFE.multipliedBy(2)))
                .executeUpdate();
        entities.persist(consent);
    }

    /** Takes one that this user began; it is gone afterwards, whoever asks. */
    public Optional<PendingConsent> take(String state, long userId) {
        PendingConsent found = entities.find(PendingConsent.class, PendingConsent.hash(state));
        if (found == null || !found.isOf(userId)) {
            return Optional.empty();
        }
        int taken = entities.createQuery("delete from PendingConsent p where p.stateHash = :hash")
                .setParameter("hash", PendingConsent.hash(state))
                .executeUpdate();
        return taken == 1 ? Optional.of(found) : Optional.empty();
    }
}
