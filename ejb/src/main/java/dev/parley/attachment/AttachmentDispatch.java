package dev.parley.attachment;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.cluster.Nudges.HeardNudge;
import dev.parley.shared.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands due attachments to workers, a bounded number at once, and drops contents that nobody uses any more. */
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

    private final AtomicInteger fetchers = new AtomicInteger();
    private final AtomicBoolean more = new AtomicBoolean();

    void expected(@Observes HeardNudge nudge) {
        if (nudge.topic().equals("attachments")) {
            dispatch();
        }
    }

    /** Starts a fetcher, unless enough of them are at work: these look once more before they end. */
    public void dispatch() {
        more.set(true);
        if (fetchers.incrementAndGet() > FETCHERS) {
            fetchers.decrementAndGet();
        } else {
            workers.run(this::work);
        }
    }

    private void work() {
        try {
            while (more.getAndSet(false)) {
                fetchDue();
                contents.listReleased(AT_A_TIME).forEach(contents::drop);
            }
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Attachments could not be looked at; they are tried again.", e);
        } finally {
            fetchers.decrementAndGet();
        }
    }

    private void fetchDue() {
        List<Long> due = attachments.listDue(clock.instant(), AT_A_TIME);
        if (due.size() > 1) {
            dispatch(); // a colleague helps
        }
        due.forEach(fetching::fetch);
    }
}
