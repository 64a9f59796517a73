package dev.parley.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The hash of the last entry: there is one row, and whoever adds an entry holds it until the commit. */
@Entity
@Table(name = "audit_head")
public class AuditHead {

    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    private String hash = AuditEntry.FIRST;

    protected AuditHead() {}

    String hash() {
        return hash;
    }

    void move(AuditEntry entry) {
        hash = entry.hash();
    }
}
