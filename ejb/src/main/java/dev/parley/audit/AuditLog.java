package dev.parley.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Writes the audit log in the transaction of the change, so that there is no change without its entry. */
@Stateless
public class AuditLog {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Inject
    Clock clock;

    public void record(AuditedChange change) {
        AuditHead head = entities.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        AuditEntry entry = new AuditEntry(change, clock.instant().truncatedTo(ChronoUnit.MILLIS), head.hash());
        entities.persist(entry);
        head.move(entry);
        entities.flush();
    }

    /** Whether every entry still follows the one before it, up to the last one that was written. */
    public boolean isIntact() {
        Map<String, AuditEntry> following = new HashMap<>();
        entities.createQuery("select e from AuditEntry e", AuditEntry.class).getResultList().stream()
                .forEach(entry -> following.put(entry.previousHash(), entry));
        String hash = AuditEntry.FIRST;
        int entries = following.size();
        for (int i = 0; i < entries; i++) {
            AuditEntry next = following.get(hash);
            if (next == null || !next.follows(hash)) {
                return false;
            }
            hash = next.hash();
        }
        return hash.equals(entities.find(AuditHead.class, AuditHead.ONLY).hash());
    }
}
