package dev.parley.cluster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The right to do one thing in the cluster, for a while. The epoch grows at each change of owner: a fencing token. */
@Entity
public class Lease {

    @Id
    private String name = "";

    private @Nullable String owner;

    private long epoch;

    private Instant expiresAt = Instant.EPOCH;

    protected Lease() {}

    Lease(String name) {
        this.name = name;
    }

    public long epoch() {
        return epoch;
    }

    boolean isHeldBy(String someone, Instant now) {
        return someone.equals(owner) && expiresAt.isAfter(now);
    }
}
