package dev.parley.outbound;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often and since when an outbox item was tried, and how often nobody knew whether it was taken (OB-1, OB-2). */
@Embeddable
class Tries {

    private int attempts;
    private @Nullable Instant firstAttemptAt;
    private @Nullable Instant lastAttemptAt;
    private @Nullable Instant unknownSince;
    private int unknownTries;
    private @Nullable Instant limitedFrom;

    void begin(Instant now) {
        attempts++;
        firstAttemptAt = firstAttemptAt == null ? now : firstAttemptAt;
        limitedFrom = limitedFrom == null ? now : limitedFrom;
        lastAttemptAt = now;
    }

    /** It was its turn, and it did not go out. */
    void spared(Instant now) {
        lastAttemptAt = now;
    }

    void unknown(Instant now) {
        unknownSince = now;
        unknownTries++;
    }

    /** The limits do not run now, and begin anew with the next try. */
    void suspendLimits() {
        attempts = 0;
        limitedFrom = null;
    }

    /** Somebody wants it tried anew; that it was tried before, and whether its outcome was ever unknown, is kept. */
    void restart() {
        suspendLimits();
        unknownTries = 0;
    }

    int count() {
        return attempts;
    }

    Optional<Instant> firstAt() {
        return Optional.ofNullable(firstAttemptAt);
    }

    /** Whether there was a try before the last one: that one may have taken effect. */
    boolean isRepeated() {
        return firstAttemptAt != null && !firstAttemptAt.equals(lastAttemptAt);
    }

    /** Since when its outcome has been unknown, or was the last time. */
    Optional<Instant> unknownSince() {
        return Optional.ofNullable(unknownSince);
    }

    int unknown() {
        return unknownTries;
    }

    /** Since when the limit of time runs; empty before a first try. */
    Optional<Instant> limitedFrom() {
        return Optional.ofNullable(limitedFrom);
    }
}
