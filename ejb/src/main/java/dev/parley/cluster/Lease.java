package dev.parley.cluster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The right to do one thing in the cluster, for a while. The epoch grows at each change of owner: a fencing token. */
@Entity
public class Lease {

    @Id
    private String name = "";

    private @Nullable String owner;

    private long epoch;

    private Instant expiresAt = Instant.EPOCH;

    private @Nullable String restingOwner;

    private @Nullable Instant restsUntil;

    protected Lease() {}

    Lease(String name) {
        this.name = name;
    }

    /** Nobody has it from now on, so that nobody's writes pass; and who had it leaves it to others for a while. */
    Optional<String> handOver(Instant notAgainBefore) {
        Optional<String> former = Optional.ofNullable(owner);
        expiresAt = Instant.EPOCH;
        restingOwner = owner;
        restsUntil = notAgainBefore;
        owner = null;
        return former;
    }

    public long epoch() {
        return epoch;
    }

    boolean isHeldBy(String someone, Instant now) {
        return someone.equals(owner) && expiresAt.isAfter(now);
    }
}
