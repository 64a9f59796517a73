package dev.parley.attachment;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.cluster.Nudges.HeardNudge;
import dev.parley.connector.api.Platform;
import dev.parley.shared.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands due attachments to workers, and drops contents that nobody uses any more. Each platform has a bounded number of
 * fetchers of its own: one that is slow delays no other.
 */
@ApplicationScoped
public class AttachmentDispatch {

    private static final System.Logger LOG = System.getLogger(AttachmentDispatch.class.getName());
    private static final int FETCHERS = 4;
    private static final int AT_A_TIME = 20;

    @Inject
    Workers workers;

    @Inject
    Attachments attachments;

    @Inject
    FetchingAttachments fetching;

    @Inject
    JpaContents contents;

    @Inject
    Clock clock;

    private final Map<Platform, Lane> lanes = new EnumMap<>(Platform.class);

    AttachmentDispatch() {
        for (Platform platform : Platform.values()) {
            lanes.put(platform, new Lane(new AtomicInteger(), new AtomicBoolean()));
        }
    }

    /**
     * The room of one platform.
     *
     * @param fetchers how many are at work
     * @param more whether there is news since they have looked
     */
    private record Lane(AtomicInteger fetchers, AtomicBoolean more) {}

    void expected(@Observes HeardNudge nudge) {
        if (nudge.topic().equals("attachments")) {
            dispatch();
        }
    }

    public void dispatch() {
        lanes.keySet().forEach(this::dispatch);
    }

    /** Starts a fetcher, unless enough of them are at work: these look once more before they end. */
    private void dispatch(Platform platform) {
        Lane lane = Objects.requireNonNull(lanes.get(platform));
        lane.more().set(true);
        if (lane.fetchers().incrementAndGet() > FETCHERS) {
            lane.fetchers().decrementAndGet();
        } else {
            workers.run(() -> work(platform, lane));
        }
    }

    private void work(Platform platform, Lane lane) {
        try {
            while (lane.more().getAndSet(false)) {
                fetchDue(platform);
                contents.listReleased(AT_A_TIME).forEach(contents::drop);
            }
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Attachments could not be looked at; they are tried again.", e);
        } finally {
            lane.fetchers().decrementAndGet();
        }
    }

    private void fetchDue(Platform platform) {
        List<Long> due = attachments.listDue(platform, clock.instant(), AT_A_TIME);
        if (due.size() > 1) {
            dispatch(platform); // a colleague helps
        }
        due.forEach(fetching::fetch);
    }
}
