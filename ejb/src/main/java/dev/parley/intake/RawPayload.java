package dev.parley.intake;

import dev.parley.connector.api.PushRequest;
import dev.parley.shared.Ids;
import dev.parley.shared.ShortText;
import dev.parley.shared.TextMap;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A platform's answer as it came, kept for a while for proof and repair (SE-4). */
@Entity
@Table(name = "raw_payload")
class RawPayload {

    static final String RECEIVED = "RECEIVED";
    static final String READ = "READ";
    static final String POLL = "POLL";
    static final String PUSH = "PUSH";

    private static final String WAITS_FOR_POST = "It waits for its post.";

    /** Longer answers are cut here; a column holds no more. */
    private static final int LONGEST = 4_000_000;

    @Id
    private long id = Ids.next();

    private long accountId;

    private @Nullable Long channelId;

    private String source = POLL;

    private Instant receivedAt = Instant.EPOCH;

    private Instant expiresAt = Instant.EPOCH;

    private String state = READ;
    private @Nullable String problem;
    private String body = "";

    private @Nullable String dedupeKey;
    private @Nullable String headers;
    private int attempts;
    private @Nullable Instant nextAttemptAt;
    private @Nullable String owner;
    private @Nullable Instant leaseUntil;

    protected RawPayload() {}

    /** What a platform pushed; it is read later. */
    RawPayload(long accountId, String dedupeKey, PushRequest request, Duration retention, Instant now) {
        this.accountId = accountId;
        this.dedupeKey = dedupeKey;
        this.source = PUSH;
        this.state = RECEIVED;
        this.body = new String(request.body(), StandardCharsets.UTF_8);
        this.headers = TextMap.write(request.headers());
        this.receivedAt = now;
        this.nextAttemptAt = now;
        this.expiresAt = now.plus(retention);
    }

    /** The same push for another account of the app. */
    RawPayload handedTo(long otherAccount) {
        RawPayload same = new RawPayload();
        same.accountId = otherAccount;
        same.dedupeKey = dedupeKey;
        same.source = PUSH;
        same.state = RECEIVED;
        same.body = body;
        same.headers = headers;
        same.receivedAt = receivedAt;
        same.nextAttemptAt = receivedAt;
        same.expiresAt = expiresAt;
        return same;
    }

    PushRequest asRequest() {
        return new PushRequest(
                Map.of(), TextMap.read(headers), body.getBytes(StandardCharsets.UTF_8), Optional.of(receivedAt));
    }

    /**
     * It has been read; what is left of it is told in words.
     *
     * @param forget whether its channels store no personal data: then it is not kept beyond this (CH-6)
     */
    void read(String trouble, boolean forget) {
        body = forget ? "" : body;
        state = trouble.isEmpty() ? READ : "PARTLY_READ";
        settle(trouble);
    }

    /** It could not be read in all these attempts. */
    void giveUp(String why) {
        state = "UNREAD";
        settle(why);
    }

    void tryAgain(Instant next, String why) {
        attempts++;
        settle(why);
        nextAttemptAt = next;
    }

    /** A change of it waits for its post; attempts before that, at something else, do not count. */
    void waitForPost(Instant next) {
        attempts = waitsForPost() ? attempts : 0;
        tryAgain(next, WAITS_FOR_POST);
    }

    boolean waitsForPost() {
        return WAITS_FOR_POST.equals(problem);
    }

    /** It waits for a channel that takes nothing now, and is due again, in its place, when that one does (CH-6). */
    void waitFor(long suspendedChannel, String why) {
        settle(why);
        channelId = suspendedChannel;
        nextAttemptAt = receivedAt;
    }

    private void settle(String words) {
        channelId = null;
        problem = words.isEmpty() ? null : ShortText.of(words, 1000);
        nextAttemptAt = null;
        owner = null;
        leaseUntil = null;
    }

    String state() {
        return state;
    }

    @Nullable
    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    int attempts() {
        return attempts;
    }

    long accountId() {
        return accountId;
    }

    @Nullable
    String dedupeKey() {
        return dedupeKey;
    }

    RawPayload(long accountId, long channelId, String body, Duration retention, Instant now) {
        this.accountId = accountId;
        this.channelId = channelId;
        this.body = ShortText.of(body, LONGEST);
        this.receivedAt = now;
        this.expiresAt = now.plus(retention);
    }

    /** Some of it could not be read. */
    void trouble(String words) {
        state = "PARTLY_READ";
        problem = words.substring(0, Math.min(words.length(), 1000));
    }

    /** Nothing of it could be read. */
    void unread(String words) {
        state = "UNREAD";
        problem = ShortText.of(words, 1000);
    }

    long id() {
        return id;
    }
}
