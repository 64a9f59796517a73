package dev.parley.apikey;

import dev.parley.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key of another system. Only its hash is kept, so nobody can read it out of the database. */
@Entity
@Table(name = "api_key")
public class ApiKey {

    @Id
    private long id = Ids.next();

    private String name = "";
    private String hash = "";
    private Instant createdAt = Instant.EPOCH;
    private String createdBy = "";
    private @Nullable Instant revokedAt;

    @Version
    private int version;

    protected ApiKey() {}

    ApiKey(String name, String hash, String createdBy, Instant now) {
        this.name = name;
        this.hash = hash;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /** Returns whether it was valid until now. */
    boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }
}
