package dev.parley.intake;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.cluster.Node;
import dev.parley.cluster.Nudges.HeardNudge;
import dev.parley.intake.JpaRawPayloads.Claim;
import dev.parley.shared.Ids;
import dev.parley.shared.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Hands stored pushes to workers as soon as they are there; a bounded number at once. */
@ApplicationScoped
public class PushDispatch {

    private static final System.Logger LOG = System.getLogger(PushDispatch.class.getName());
    /** Readers mostly wait for platforms; a slow one keeps so many of them at most, and not those of the others. */
    private static final int READERS_OF_ONE = 3;

    private static final int READERS = READERS_OF_ONE * JpaRawPayloads.MOST_BUSY + 2;
    private static final int AT_A_TIME = 100;

    /** Reading may ask the platform; whoever takes longer loses the push to another node, which is harmless. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    /**
     * The least time between two claims of this node. Under load several pushes are read together, which costs a fraction
     * of reading each alone; one that comes alone does not wait.
     */
    private static final Duration APART = Duration.ofMillis(25);

    /** The timer brings news at least once a second. */
    private static final Duration WATCH = Duration.ofSeconds(5);

    @Inject
    Workers workers;

    @Inject
    JpaRawPayloads payloads;

    @Inject
    ReadingPushes reading;

    @Inject
    Node node;

    @Inject
    Clock clock;

    private final AtomicInteger readers = new AtomicInteger();
    /** Readers that wait for news. */
    private final AtomicInteger idle = new AtomicInteger();

    private final Map<Long, Integer> readersByAccount = new HashMap<>();
    private final Semaphore news = new Semaphore(0);
    private final Spacing claims = new Spacing(APART, System::nanoTime);

    void pushed(@Observes HeardNudge nudge) {
        if (nudge.topic().equals("pushes")) {
            dispatch();
        }
    }

    /** Tells the reader that waits for news; starts one where none does. */
    public void dispatch() {
        if (news.availablePermits() == 0) {
            news.release();
        }
        if (idle.get() == 0) {
            start();
        }
    }

    private void start() {
        if (readers.incrementAndGet() > READERS) {
            readers.decrementAndGet();
        } else {
            workers.run(this::readAll);
        }
    }

    /** Goes on as long as there is news: to hand each push to a worker anew would cost more than to read it. */
    private void readAll() {
        try {
            while (hearsNews()) {
                TimeUnit.NANOSECONDS.sleep(claims.take().toNanos());
                readDue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Stored pushes could not be read; they are tried again.", e);
        } finally {
            readers.decrementAndGet();
        }
    }

    private boolean hearsNews() throws InterruptedException {
        idle.incrementAndGet();
        try {
            return news.tryAcquire(WATCH.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            idle.decrementAndGet();
        }
    }

    private void readDue() {
        Claim claim = claim();
        if (claim.more()) {
            dispatch();
        }
        if (!claim.pushes().isEmpty()) {
            try {
                reading.read(claim.pushes());
            } finally {
                release(claim.pushes().get(0).accountId());
            }
            // what this account got meanwhile
            dispatch();
        }
    }

    /** Claims of one node come one after the other, so that each knows who reads what. */
    private synchronized Claim claim() {
        String reader = node.owner() + "/" + Ids.next();
        Set<Long> busy = readersByAccount.entrySet().stream()
                .filter(account -> account.getValue() >= READERS_OF_ONE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Claim claim = payloads.claimDue(reader, LEASE, clock.instant(), AT_A_TIME, busy);
        if (!claim.pushes().isEmpty()) {
            readersByAccount.merge(claim.pushes().get(0).accountId(), 1, Integer::sum);
        }
        return claim;
    }

    private synchronized void release(long account) {
        readersByAccount.computeIfPresent(account, (id, many) -> many == 1 ? null : many - 1);
    }
}
