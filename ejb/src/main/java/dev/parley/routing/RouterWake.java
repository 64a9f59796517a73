package dev.parley.routing;

import dev.parley.cluster.Nudges.HeardNudge;
import dev.parley.shared.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Wakes the router as soon as there is something to route, instead of at its next tick. */
@ApplicationScoped
public class RouterWake {

    @Inject
    Workers workers;

    @Inject
    Router router;

    private final AtomicBoolean waiting = new AtomicBoolean();

    void signalled(@Observes HeardNudge nudge) {
        if (nudge.topic().equals("router") && waiting.compareAndSet(false, true)) {
            workers.run(() -> {
                waiting.set(false);
                router.pulse();
            });
        }
    }
}
