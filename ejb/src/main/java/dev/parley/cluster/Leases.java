package dev.parley.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Leases of the cluster, by name. */
public interface Leases {

    /**
     * Takes the lease when it is free or lapsed, or renews it when this owner has it.
     *
     * @return the epoch while the lease is held, empty when somebody else has it
     */
    OptionalLong hold(String name, String owner, Duration duration, Instant now);

    /** Gives the lease back, so that another node need not wait. */
    void release(String name, String owner);

    /**
     * Inside the caller's transaction: whether the lease is still in this epoch, and keeps it so until commit. A stale
     * owner gets false and must not write (ARCHITECTURE decision 4).
     */
    boolean fence(String name, String owner, long epoch);
}
