package dev.parley.intake;

import dev.parley.shared.Ids;
import dev.parley.shared.ShortText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A platform's answer as it came, kept for a while for proof and repair (SE-4). */
@Entity
@Table(name = "raw_payload")
class RawPayload {

    /** Longer answers are cut here; a column holds no more. */
    private static final int LONGEST = 4_000_000;

    @Id
    private long id = Ids.next();

    private long accountId;

    private @Nullable Long channelId;

    private String source = "POLL";

    private Instant receivedAt = Instant.EPOCH;

    private Instant expiresAt = Instant.EPOCH;

    private String state = "READ";
    private @Nullable String problem;
    private String body = "";

    protected RawPayload() {}

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
