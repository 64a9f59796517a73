package dev.parley.outbound;

import static dev.parley.support.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.settings.TestSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("OB-1: how long and how often something is tried")
class SendingLimitsTest {

    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final PlatformProblem BUSY = PlatformProblem.of(Action.RETRY, "x.busy", "X is busy.");

    private final SendingLimits limits = new SendingLimits();
    private final OutboxItem item = new OutboxItem(
            new OutboundRequest(
                    1,
                    2,
                    3,
                    null,
                    null,
                    OutboxKind.PUBLISH,
                    Visibility.PUBLIC,
                    "",
                    "",
                    "Hi",
                    "",
                    "",
                    false,
                    Optional.empty()),
            NOON.minus(Duration.ofHours(5)));

    @BeforeEach
    void set() {
        limits.settings = TestSettings.of(Map.of("parley.outbox.give-up", "PT30M", "parley.outbox.most-attempts", "3"));
    }

    private void tryAt(Instant when) {
        item.takeOff("node", LEASE, when);
    }

    private Optional<String> givenUp(Instant next) {
        return limits.refusal(item, BUSY, next).map(PlatformProblem::words);
    }

    @Test
    void theTimeRunsFromTheFirstTryAndNotFromTheWriting() {
        tryAt(NOON);
        assertThat(givenUp(NOON.plusSeconds(30 * 60))).isEmpty();
    }

    @Test
    void aNextTryBeyondTheLimitFailsAtOnceAndSaysWhenItWouldBe() {
        tryAt(NOON);
        assertThat(givenUp(NOON.plus(Duration.ofHours(3))))
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith("X is busy.")
                        .contains("15:02 UTC")
                        .contains("30 minutes"));
    }

    @Test
    void theCountIsLimitedToo() {
        for (int n = 1; n <= 3; n++) {
            assertThat(n == 1 ? Optional.empty() : givenUp(NOON.plusSeconds(n))).isEmpty();
            tryAt(NOON.plusSeconds(n));
            item.retryAt(NOON.plusSeconds(n), BUSY);
        }
        assertThat(givenUp(NOON.plusSeconds(9)))
                .hasValueSatisfying(words -> assertThat(words).endsWith("It was tried 3 times."));
    }

    @Test
    @DisplayName("CH-7: while an account is refused no limit runs")
    void waitingForTheAccountCountsNothing() {
        tryAt(NOON);
        item.waitForAccount(SendingLimits.waiting(BUSY), NOON);
        Instant later = NOON.plus(Duration.ofDays(2));
        tryAt(later);
        assertThat(givenUp(later.plusSeconds(60))).isEmpty();
        assertThat(item.tries().isRepeated()).isTrue();
    }

    @Test
    @DisplayName("CH-7: what is looked for waits for its account as well, and stays unknown")
    void whatIsLookedForWaitsForItsAccount() {
        tryAt(NOON);
        item.becomeUnknown(BUSY, NOON, NOON);
        item.waitForAccount(SendingLimits.waiting(BUSY), NOON);
        assertThat(item.state()).isEqualTo(OutboxState.UNKNOWN);
        assertThat(item.tries().unknown()).isEqualTo(1);
        assertThat(givenUp(NOON.plus(Duration.ofDays(2)))).isEmpty();
    }

    @Test
    void whoeverTriesAgainByHandBeginsAnew() {
        tryAt(NOON);
        item.fail(BUSY, NOON);
        Instant later = NOON.plus(Duration.ofDays(2));
        item.tryAgain(later);
        tryAt(later);
        assertThat(givenUp(later.plusSeconds(60))).isEmpty();
        assertThat(item.tries().isRepeated())
                .as("the earlier try may have had effect")
                .isTrue();
    }
}
