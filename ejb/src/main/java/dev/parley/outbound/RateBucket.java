package dev.parley.outbound;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How much of a budget is used; changed by conditional updates only. */
@Entity
@Table(name = "rate_bucket")
class RateBucket {

    @Id
    private String bucketKey = "";

    private long accountId;

    /** In microseconds since 1970. */
    @Column(name = "full_at")
    private long fullAt;

    /** Until when something has to wait for a token, as far as is known. */
    private @Nullable Instant waitedUntil;

    private @Nullable String words;

    protected RateBucket() {}

    RateBucket(String key, long accountId) {
        this.bucketKey = key;
        this.accountId = accountId;
    }
}
