package dev.parley.intake.missed;

import dev.parley.channel.PollStream;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.Period;
import dev.parley.connector.api.StreamPosition;
import dev.parley.shared.Ids;
import dev.parley.shared.ShortText;
import dev.parley.shared.TextMap;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A period of a channel that is read again (IN-10): how far it is, whoever works on it. Its position is its own; the
 * bookmarks of the polls do not move. The epoch is the fencing token of the present owner.
 */
@Entity
@Table(name = "recovery_run")
class RecoveryRun {

    @Id
    private long id = Ids.next();

    private long channelId;

    private @Nullable String keyword;

    @Column(name = "from_at")
    private Instant from = Instant.EPOCH;

    @Column(name = "until_at")
    private Instant until = Instant.EPOCH;

    private String requestedBy = "";

    private Instant requestedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private RunState state = RunState.WAITING;

    @Enumerated(EnumType.STRING)
    private PollStream stream = PollStream.POSTS;

    private String bookmarks = "{}";

    private int fetchedPosts;

    private int storedPosts;

    private @Nullable String problem;

    private int failures;

    private Instant nextDueAt = Instant.EPOCH;

    private @Nullable Instant finishedAt;

    private @Nullable String owner;

    private long epoch;

    private @Nullable Instant leaseUntil;

    protected RecoveryRun() {}

    /** @param keyword the one keyword to look for, or null for all that the channel watches */
    RecoveryRun(
            long channelId,
            Period period,
            @Nullable String keyword,
            PollStream first,
            String requestedBy,
            Instant now) {
        this.channelId = channelId;
        this.from = period.from();
        this.until = period.until();
        this.keyword = keyword;
        this.stream = first;
        this.requestedBy = requestedBy;
        this.requestedAt = now;
        this.nextDueAt = now;
    }

    boolean isOf(long channel) {
        return channelId == channel;
    }

    boolean isOwnedBy(RunClaim claim) {
        return claim.owner().equals(owner) && epoch == claim.epoch();
    }

    RunClaim claim() {
        return new RunClaim(
                id,
                channelId,
                owner == null ? "" : owner,
                epoch,
                stream,
                new Period(from, until),
                Optional.ofNullable(keyword),
                new StreamPosition(TextMap.read(bookmarks)),
                failures);
    }

    /**
     * A page was stored.
     *
     * @param then the stream after this one; null where this is the last
     */
    void advance(FetchedPage page, int fresh, @Nullable PollStream then, Instant next, Instant now) {
        fetchedPosts += page.posts().size();
        storedPosts += fresh;
        if (failures > 0) {
            // the trouble is over; a gap is told with each page
            problem = null;
        }
        failures = 0;
        page.gap().ifPresent(words -> problem = ShortText.of(words, 1000));
        if (page.more()) {
            bookmarks = TextMap.write(page.position().bookmarks());
        } else if (then != null) {
            stream = then;
            bookmarks = "{}";
        } else {
            finish(RunState.DONE, now);
        }
        state = state == RunState.DONE ? state : RunState.RUNNING;
        yieldUntil(next);
    }

    /** A page could not be had; the position stays. */
    void stumble(String words, Instant next) {
        failures++;
        problem = ShortText.of(words, 1000);
        state = RunState.RUNNING;
        yieldUntil(next);
    }

    void giveUp(String words, Instant now) {
        problem = ShortText.of(words, 1000);
        finish(RunState.FAILED, now);
        yieldUntil(now);
    }

    /** Whoever works on a page of it stores nothing of that page any more. */
    void cancel(String by, Instant now) {
        problem = ShortText.of("Cancelled by " + by + ". What was stored until then stays.", 1000);
        finish(RunState.CANCELLED, now);
        yieldUntil(now);
    }

    boolean isOpen() {
        return state.isOpen();
    }

    String progress() {
        return fetchedPosts + " fetched, " + storedPosts + " of them stored";
    }

    private void finish(RunState end, Instant now) {
        state = end;
        finishedAt = now;
    }

    private void yieldUntil(Instant next) {
        owner = null;
        leaseUntil = null;
        nextDueAt = next;
    }

    RunLine line(boolean paused) {
        return new RunLine(
                id,
                requestedBy,
                requestedAt,
                from,
                until,
                keyword,
                state,
                paused,
                fetchedPosts,
                storedPosts,
                problem,
                finishedAt);
    }
}
