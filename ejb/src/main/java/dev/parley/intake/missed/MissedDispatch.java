package dev.parley.intake.missed;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.cluster.Node;
import dev.parley.settings.ParleySettings;
import dev.parley.shared.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Hands due recovery runs to workers, page by page; any node takes any of them, a few at once. */
@ApplicationScoped
public class MissedDispatch {

    private static final System.Logger LOG = System.getLogger(MissedDispatch.class.getName());
    private static final int MOST_AT_ONCE = 4;

    @Inject
    Workers workers;

    @Inject
    JpaRecoveryRuns runs;

    @Inject
    ReadingMissed reading;

    @Inject
    Node node;

    @Inject
    ParleySettings settings;

    @Inject
    Clock clock;

    private final Set<Long> working = ConcurrentHashMap.newKeySet();

    public void readDue() {
        Set<Long> underWay = Set.copyOf(working);
        if (!underWay.isEmpty()) {
            runs.keep(underWay, node.owner(), settings.lease(), clock.instant());
        }
        for (long id : runs.listDue(settings.platforms(), clock.instant(), MOST_AT_ONCE)) {
            if (working.size() < MOST_AT_ONCE && working.add(id)) {
                workers.run(() -> read(id));
            }
        }
    }

    private void read(long id) {
        try {
            runs.claim(id, node.owner(), settings.lease(), clock.instant()).ifPresent(reading::read);
        } catch (RuntimeException e) {
            LOG.log(WARNING, "The recovery run " + id + " failed; its lease lapses and it goes on where it was.", e);
        } finally {
            working.remove(id);
        }
    }
}
