package dev.parley.routing;

import dev.parley.cluster.Leases;
import dev.parley.cluster.Node;
import dev.parley.routing.Router.BecameRouter;
import dev.parley.settings.ParleySettings;
import dev.parley.shared.Workers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The router's lease, as this node has it or waits for it. One thread at a time. */
@Dependent
class RouterLease {

    private static final Duration PAST_LAPSE = Duration.ofMillis(10);

    @Inject
    Leases leases;

    @Inject
    Node node;

    @Inject
    ParleySettings settings;

    @Inject
    Workers workers;

    @Inject
    Clock clock;

    private long epoch;
    private Instant renewAt = Instant.EPOCH;
    private Instant awaited = Instant.EPOCH;
    private @Nullable BecameRouter untold;

    long epoch() {
        return epoch;
    }

    /** Whether it was taken or renewed so lately that it need not be asked for again. */
    boolean isFresh() {
        return clock.instant().isBefore(renewAt);
    }

    /**
     * Takes or renews the lease.
     *
     * @param look is called when another node's lease lapses
     */
    boolean hold(Runnable look) {
        Instant now = clock.instant();
        Optional<String> died = leases.findLapsedOwner(Router.LEASE, now).filter(owner -> !owner.equals(node.owner()));
        OptionalLong held = leases.hold(Router.LEASE, node.owner(), settings.lease(), now);
        renewAt = now.plus(settings.lease().dividedBy(3));
        if (held.isEmpty()) {
            awaitLapse(now, look);
        } else if (held.getAsLong() != epoch) {
            epoch = held.getAsLong();
            untold = new BecameRouter(epoch, died);
        }
        return held.isPresent();
    }

    /**
     * The router may be dead: this node looks at the moment when the lease lapses, for ticks may come late where the
     * machine is busy. One look at a time is on its way; it asks for the next.
     */
    private void awaitLapse(Instant now, Runnable look) {
        if (awaited.isAfter(now)) {
            return;
        }
        leases.findLapse(Router.LEASE).filter(end -> end.isAfter(now)).ifPresent(end -> {
            awaited = end;
            workers.runAfter(Duration.between(now, end).plus(PAST_LAPSE), look);
        });
    }

    /** That this node has become the router, until it is {@link #told}: once for each epoch. */
    Optional<BecameRouter> news() {
        return Optional.ofNullable(untold);
    }

    void told() {
        untold = null;
    }

    void giveBack() {
        leases.release(Router.LEASE, node.owner());
    }
}
