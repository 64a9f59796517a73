package dev.parley.connector.kit;

import dev.parley.connector.api.FetchedPage.Budget;
import java.time.Instant;
import java.util.Optional;

/**
 * A platform's rate limit as the headers of an answer told it.
 *
 * @param limit calls in a window
 * @param remaining calls left
 * @param resetsAt when the window ends
 */
public record RateLimit(int limit, int remaining, Instant resetsAt) {

    /** Reads {@code <prefix>-limit}, {@code -remaining} and {@code -reset} (Unix seconds); empty unless all are there. */
    public static Optional<RateLimit> from(HttpAnswer answer, String prefix) {
        Optional<Long> limit = number(answer, prefix + "-limit");
        Optional<Long> remaining = number(answer, prefix + "-remaining");
        Optional<Long> reset = number(answer, prefix + "-reset");
        if (limit.isEmpty() || remaining.isEmpty() || reset.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new RateLimit(limit.get().intValue(), remaining.get().intValue(), Instant.ofEpochSecond(reset.get())));
    }

    /** Whether the next call in this window would be refused. */
    public boolean exhausted() {
        return remaining <= 0;
    }

    public Budget asBudget() {
        return new Budget(limit, remaining, resetsAt);
    }

    private static Optional<Long> number(HttpAnswer answer, String name) {
        return answer.header(name)
                .map(String::trim)
                .filter(text -> text.matches("\\d{1,11}"))
                .map(Long::valueOf);
    }
}
