package dev.parley.supervision;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A sum of durations and how many there were, so that averages of groups can be put together. */
record Mean(Duration total, long count) {

    static final Mean NONE = new Mean(Duration.ZERO, 0);

    Mean plus(Mean other) {
        return new Mean(total.plus(other.total), count + other.count);
    }

    /** The average to the second; null without any. */
    @Nullable
    Duration average() {
        return count == 0 ? null : Duration.ofSeconds(total.dividedBy(count).toSeconds());
    }
}
