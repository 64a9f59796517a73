package dev.parley.intake;

import dev.parley.connector.api.FetchedPage.Budget;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When the next poll is due: after the channel's interval, or later where the platform's rate limit would run out
 * before it resets. One fifth of the limit is left for other calls, and all channels of an account have the rest
 * between them (WIRE section 6).
 */
public final class PollPace {

    private static final double SHARE = 0.8;
    private static final int MUCH = 75;
    private static final int NEARLY_ALL = 95;

    /** A look now and then, so that the platform tells when there is room again. */
    private static final Duration HARDLY = Duration.ofMinutes(5);

    private PollPace() {}

    public static Instant next(Duration interval, Optional<Budget> budget, int sharers, Instant now) {
        return budget.filter(known -> known.resetsAt().isAfter(now))
                .map(known -> now.plus(longer(interval, spacing(known, interval, sharers, now))))
                .orElseGet(() -> now.plus(interval));
    }

    private static Duration spacing(Budget budget, Duration interval, int sharers, Instant now) {
        Duration left = Duration.between(now, budget.resetsAt());
        if (budget.percentage()) {
            return spacing(budget.limit() - budget.remaining(), interval, left);
        }
        int usable = (int) (budget.remaining() - budget.limit() * (1 - SHARE));
        if (usable <= 0) {
            return left;
        }
        Duration each = left.dividedBy(usable).multipliedBy(sharers);
        return each.compareTo(left) > 0 ? left : each;
    }

    /** A sliding window that is nearly used up: half as often, then hardly at all, then not before it is free again. */
    private static Duration spacing(int percentUsed, Duration interval, Duration left) {
        if (percentUsed >= 100) {
            return left;
        }
        if (percentUsed >= NEARLY_ALL) {
            return HARDLY.compareTo(left) < 0 ? HARDLY : left;
        }
        return percentUsed >= MUCH ? interval.multipliedBy(2) : interval;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
