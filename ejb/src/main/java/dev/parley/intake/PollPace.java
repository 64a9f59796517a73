package dev.parley.intake;

import dev.parley.connector.api.FetchedPage.Budget;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When the next poll is due: after the channel's interval, or later where the platform's rate limit would run out
 * before it resets. One fifth of the limit is left for other calls (WIRE section 6).
 */
final class PollPace {

    private static final double SHARE = 0.8;

    private PollPace() {}

    static Instant next(Duration interval, Optional<Budget> budget, Instant now) {
        return budget.filter(known -> known.resetsAt().isAfter(now))
                .map(known -> now.plus(longer(interval, spacing(known, now))))
                .orElseGet(() -> now.plus(interval));
    }

    private static Duration spacing(Budget budget, Instant now) {
        Duration left = Duration.between(now, budget.resetsAt());
        int usable = (int) (budget.remaining() - budget.limit() * (1 - SHARE));
        return usable <= 0 ? left : left.dividedBy(usable);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
