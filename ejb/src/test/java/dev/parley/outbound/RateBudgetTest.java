package dev.parley.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What platforms take in a time")
class RateBudgetTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    private static OutboxItem item(Visibility visibility, OutboxKind kind, String recipient, String source) {
        return new OutboxItem(
                new OutboundRequest(
                        7,
                        2,
                        3,
                        null,
                        null,
                        kind,
                        visibility,
                        recipient,
                        "",
                        "Hello",
                        source,
                        "",
                        false,
                        Optional.empty()),
                NOON);
    }

    /** How many are taken at once, and how many more in a time, of the budget with this number. */
    @ParameterizedTest
    @CsvSource({
        "WHATSAPP, PRIVATE, 0, 45, 10, PT1M",
        "WHATSAPP, PRIVATE, 1, 80, 80, PT1S",
        "FACEBOOK, PRIVATE, 0, 20, 20, PT1S",
        "X, PUBLIC, 0, 100, 100, PT15M",
        "X, PRIVATE, 0, 15, 15, PT15M",
        "X, PRIVATE, 1, 1440, 1440, PT24H",
        "APPLE_MESSAGES, PRIVATE, 0, 10, 10, PT1S"
    })
    void figuresAreThePlatforms(
            Platform platform, Visibility visibility, int which, int atOnce, int more, Duration period) {
        RateLimit limit = RateBudget.of(platform, item(visibility, OutboxKind.PUBLISH, "mila", "page"))
                .get(which)
                .limit();
        long fullAt = RateLimit.micros(NOON);
        int taken = 0;
        for (; fullAt <= limit.latest(NOON); taken++) {
            fullAt = Math.max(fullAt, RateLimit.micros(NOON)) + limit.stepMicros();
        }
        assertThat(taken).isEqualTo(atOnce);
        Instant later = NOON.plus(period);
        int again = 0;
        for (; fullAt <= limit.latest(later); again++) {
            fullAt = Math.max(fullAt, RateLimit.micros(later)) + limit.stepMicros();
        }
        assertThat(again).isEqualTo(more);
    }

    @Test
    void theNextTokenComesAfterAStep() {
        RateLimit limit = RateLimit.of(10, Duration.ofSeconds(1), 1, "ten a second");
        long used = RateLimit.micros(NOON) + limit.stepMicros();
        assertThat(used).isGreaterThan(limit.latest(NOON));
        assertThat(limit.next(used)).isEqualTo(NOON.plusMillis(100));
        assertThat(used).isLessThanOrEqualTo(limit.latest(NOON.plusMillis(100)));
    }

    @Test
    void whatIsEmptiedHasItsFirstTokenAtTheReset() {
        RateLimit limit = RateLimit.of(100, Duration.ofMinutes(15), 100, "posts");
        Instant reset = NOON.plusSeconds(300);
        long emptied = limit.emptyUntil(reset);
        assertThat(limit.next(emptied)).isEqualTo(reset);
        assertThat(emptied).isGreaterThan(limit.latest(reset.minusMillis(1)));
        assertThat(emptied).isLessThanOrEqualTo(limit.latest(reset));
    }

    @Test
    void bucketsAreOfTheAccountTheNumberOrThePair() {
        assertThat(keys(Platform.WHATSAPP, "mila", "4930"))
                .containsExactly("WHATSAPP:7:4930:to:mila", "WHATSAPP:7:4930");
        assertThat(keys(Platform.WHATSAPP, "otto", "4930"))
                .containsExactly("WHATSAPP:7:4930:to:otto", "WHATSAPP:7:4930");
        assertThat(keys(Platform.X, "mila", "")).containsExactly("X:7:messages", "X:7:messages-a-day");
    }

    private static List<String> keys(Platform platform, String recipient, String source) {
        return RateBudget.of(platform, item(Visibility.PRIVATE, OutboxKind.PUBLISH, recipient, source)).stream()
                .map(RateBudget::key)
                .toList();
    }

    @Test
    void whatIsNotWrittenTakesNothing() {
        assertThat(RateBudget.of(Platform.X, item(Visibility.PUBLIC, OutboxKind.LIKE, "", "")))
                .isEmpty();
        assertThat(RateBudget.of(Platform.RSS, item(Visibility.PUBLIC, OutboxKind.PUBLISH, "", "")))
                .isEmpty();
    }
}
