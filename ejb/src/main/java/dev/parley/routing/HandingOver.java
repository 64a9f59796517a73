package dev.parley.routing;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.cluster.Leases;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.settings.ParleySettings;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Moves the routing to another node on request, for example before a node is upgraded. Any node may be asked. Where there
 * is no other node, the same one routes again after a few seconds.
 */
@Stateless
public class HandingOver {

    /** Time for others to take the lease, as a multiple of its duration. */
    private static final int REST = 3;

    @Inject
    Leases leases;

    @Inject
    Nudges nudges;

    @Inject
    AuditLog audit;

    @Inject
    ParleySettings settings;

    @Inject
    Clock clock;

    /** @return the node that routed until now; empty where none did */
    public Optional<String> handOver(Caller caller) {
        caller.require(Right.OPERATE_CLUSTER);
        Optional<String> former = leases.handOver(
                Router.LEASE, clock.instant().plus(settings.lease().multipliedBy(REST)));
        audit.record(AuditedChange.by(caller, "routing.handed-over", "router", former.orElse("nobody"), null));
        nudges.send(Nudge.router());
        return former;
    }
}
