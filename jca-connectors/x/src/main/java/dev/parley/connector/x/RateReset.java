package dev.parley.connector.x;

import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/** When a refused call may be tried again: {@code max(reset, now + 1 s)} and a little chance (WIRE 1.7). */
record RateReset(DoubleSupplier chance) {

    /** Wait where X named no time. */
    static final Duration DEFAULT_WAIT = Duration.ofSeconds(60);
    /** Chance spreads the waiters over this time. */
    static final Duration JITTER = Duration.ofSeconds(5);

    private static final Duration LEAST_WAIT = Duration.ofSeconds(1);

    Instant of(HttpAnswer answer) {
        Instant now = answer.receivedAt();
        Instant earliest = now.plus(LEAST_WAIT);
        Instant reset = named(answer).orElse(now.plus(DEFAULT_WAIT));
        Duration jitter = Duration.ofMillis((long) (JITTER.toMillis() * chance.getAsDouble()));
        return (reset.isBefore(earliest) ? earliest : reset).plus(jitter);
    }

    /** A day's budget that is used up counts for more than the quarter of an hour. */
    private static Optional<Instant> named(HttpAnswer answer) {
        return Stream.of("x-user-limit-24hour", "x-app-limit-24hour")
                .flatMap(prefix -> RateLimit.from(answer, prefix).stream())
                .filter(RateLimit::exhausted)
                .map(RateLimit::resetsAt)
                .max(Comparator.naturalOrder())
                .or(() -> answer.header("x-rate-limit-reset")
                        .filter(seconds -> seconds.matches("\\d{1,11}"))
                        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds))))
                .or(() -> answer.header("Retry-After")
                        .filter(seconds -> seconds.matches("\\d{1,6}"))
                        .map(seconds -> answer.receivedAt().plusSeconds(Long.parseLong(seconds))));
    }
}
