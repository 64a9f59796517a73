package dev.parley.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Leases of the cluster, by name. */
public interface Leases {

    /**
     * Takes the lease when it is free or lapsed, or renews it when this owner has it.
     *
     * @return the epoch while the lease is held, empty when somebody else has it
     */
    OptionalLong hold(String name, String owner, Duration duration, Instant now);

    /**
     * Takes the lease from whoever has it, at once; that owner does not get it again before the moment, so that another
     * node does. What the former owner still writes is refused as soon as there is a new epoch.
     *
     * @return who had it; empty where nobody did
     */
    Optional<String> handOver(String name, Instant notAgainBefore);

    /** When the lease lapses unless it is renewed; empty where nobody ever had it. */
    Optional<Instant> findLapse(String name);

    /** Who had the lease and let it lapse: a node that died. Empty where it is held, or was given back or handed over. */
    Optional<String> findLapsedOwner(String name, Instant now);

    /** Gives the lease back, so that another node need not wait. */
    void release(String name, String owner);

    /**
     * Inside the caller's transaction: whether the lease is still in this epoch, and keeps it so until commit. A stale
     * owner gets false and must not write (ARCHITECTURE decision 4).
     */
    boolean fence(String name, String owner, long epoch);
}
