package dev.parley.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes the audit log in the transaction of the change, so that there is no change without its entry. */
@Stateless
public class AuditLog {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Inject
    Clock clock;

    public void record(AuditedChange change) {
        entities.persist(new AuditEntry(change, clock.instant().truncatedTo(ChronoUnit.MILLIS), lastHash()));
        entities.flush();
    }

    private String lastHash() {
        List<AuditEntry> last = entities.createQuery(
                        "select e from AuditEntry e where not exists"
                                + " (select f from AuditEntry f where f.previousHash = e.hash)",
                        AuditEntry.class)
                .setMaxResults(1)
                .getResultList();
        return last.isEmpty() ? AuditEntry.FIRST : last.get(0).hash();
    }

    /** Whether every entry still follows the one before it. */
    public boolean isIntact() {
        String previous = AuditEntry.FIRST;
        for (AuditEntry entry : entities.createQuery("select e from AuditEntry e order by e.id", AuditEntry.class)
                .getResultList()) {
            if (!entry.follows(previous)) {
                return false;
            }
            previous = entry.hash();
        }
        return true;
    }
}
