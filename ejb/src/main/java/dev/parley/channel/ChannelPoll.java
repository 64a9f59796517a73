package dev.parley.channel;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.StreamPosition;
import dev.parley.shared.TextMap;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the polling of one stream of a channel stands: position, schedule, owner and the last outcome. The epoch is the
 * fencing token of the present owner (ARCHITECTURE decision 4).
 */
@Entity
@Table(name = "channel_poll")
public class ChannelPoll {

    @EmbeddedId
    private Key key = new Key(0, PollStream.POSTS);

    private Instant nextDueAt = Instant.EPOCH;

    private @Nullable String owner;
    private long epoch;

    private @Nullable Instant leaseUntil;

    private String bookmarks = "{}";
    private int failures;

    private @Nullable Instant lastPollAt;

    private int lastPosts;

    private @Nullable String lastProblemCode;

    private @Nullable String lastProblem;

    private @Nullable Instant problemAt;

    private boolean stopped;
    private boolean backlog;
    private long unreadable;

    private @Nullable Integer rateLimit;

    private @Nullable Integer rateRemaining;

    private @Nullable Instant rateResetsAt;

    /** A stream of a channel. */
    @Embeddable
    public record Key(
            long channelId, @Enumerated(EnumType.STRING) PollStream stream) implements Serializable {}

    protected ChannelPoll() {}

    ChannelPoll(long channelId, PollStream stream, Instant now) {
        this.key = new Key(channelId, stream);
        this.nextDueAt = now;
    }

    boolean isOwnedBy(String someone, long itsEpoch) {
        return someone.equals(owner) && epoch == itsEpoch;
    }

    /** The last page of a turn was stored: the position moves and the next poll is set. */
    void succeed(FetchedPage page, int stored, Instant next, Instant now) {
        advance(page, stored, now);
        yieldUntil(next);
    }

    /** A page was stored and the turn goes on: the position moves, the owner stays. */
    void advance(FetchedPage page, int stored, Instant now) {
        bookmarks = TextMap.write(page.position().bookmarks());
        failures = 0;
        lastPollAt = now;
        lastPosts = stored;
        backlog = page.more();
        unreadable += page.unreadable().size();
        stopped = false;
        lastProblem = page.gap().orElse(null);
        lastProblemCode = page.gap().isPresent() ? "gap" : null;
        problemAt = page.gap().isPresent() ? now : null;
        page.budget().ifPresent(budget -> {
            rateLimit = budget.limit();
            rateRemaining = budget.remaining();
            rateResetsAt = budget.resetsAt();
        });
    }

    /** The poll failed: the position stays, and the next try is set. */
    void fail(String code, String words, boolean stop, Instant next, Instant now) {
        failures++;
        lastPollAt = now;
        lastPosts = 0;
        lastProblemCode = code;
        lastProblem = words.substring(0, Math.min(words.length(), 1000));
        problemAt = now;
        stopped = stop;
        yieldUntil(next);
    }

    /** Somebody else may go on from the same position. */
    void yieldUntil(Instant next) {
        owner = null;
        leaseUntil = null;
        nextDueAt = next;
    }

    /** An administrator changed something: try again now. */
    void wake(Instant now) {
        stopped = false;
        failures = 0;
        nextDueAt = now;
    }

    public StreamPosition position() {
        return new StreamPosition(TextMap.read(bookmarks));
    }

    public long channelId() {
        return key.channelId();
    }

    public PollStream stream() {
        return key.stream();
    }

    public long epoch() {
        return epoch;
    }

    public int failures() {
        return failures;
    }

    public boolean stopped() {
        return stopped;
    }

    public boolean backlog() {
        return backlog;
    }

    public @Nullable Instant lastPollAt() {
        return lastPollAt;
    }

    public int lastPosts() {
        return lastPosts;
    }

    public @Nullable String lastProblem() {
        return lastProblem;
    }

    public @Nullable String lastProblemCode() {
        return lastProblemCode;
    }

    public @Nullable Instant problemAt() {
        return problemAt;
    }

    public long unreadable() {
        return unreadable;
    }

    public @Nullable Integer rateRemaining() {
        return rateRemaining;
    }

    public @Nullable Integer rateLimit() {
        return rateLimit;
    }

    @Nullable
    Instant rateResetsAt() {
        return rateResetsAt;
    }

    public @Nullable Instant nextDueAt() {
        return nextDueAt;
    }
}
