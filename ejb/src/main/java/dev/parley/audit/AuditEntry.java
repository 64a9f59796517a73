package dev.parley.audit;

import dev.parley.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One change, with the hash of the entry before it: whoever alters or removes one breaks the chain (SE-5). */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    static final String FIRST = "0".repeat(64);

    @Id
    private long id = Ids.next();

    private Instant at = Instant.EPOCH;
    private String who = "";
    private String origin = "";
    private String action = "";
    private String subject = "";

    @Column(name = "before_value")
    private @Nullable String before;

    @Column(name = "after_value")
    private @Nullable String after;

    private String previousHash = FIRST;

    private String hash = "";

    protected AuditEntry() {}

    AuditEntry(AuditedChange change, Instant at, String previousHash) {
        this.at = at;
        this.who = change.who();
        this.origin = change.origin();
        this.action = change.action();
        this.subject = change.subject();
        this.before = change.before();
        this.after = change.after();
        this.previousHash = previousHash;
        this.hash = digest();
    }

    String previousHash() {
        return previousHash;
    }

    String hash() {
        return hash;
    }

    boolean follows(String expectedPrevious) {
        return previousHash.equals(expectedPrevious) && hash.equals(digest());
    }

    private String digest() {
        String content = String.join(
                "\u001f", previousHash, "" + at.toEpochMilli(), who, origin, action, subject, "" + before, "" + after);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
