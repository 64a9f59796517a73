package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPage.Budget;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PollPaceTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    @Test
    void withoutAKnownLimitTheIntervalHolds() {
        assertThat(PollPace.next(INTERVAL, Optional.empty(), NOON)).isEqualTo(NOON.plus(INTERVAL));
    }

    @Test
    void aWideLimitDoesNotSlowDown() {
        Budget wide = new Budget(450, 449, NOON.plus(Duration.ofMinutes(15)));

        assertThat(PollPace.next(INTERVAL, Optional.of(wide), NOON)).isEqualTo(NOON.plus(INTERVAL));
    }

    @Test
    void aNarrowLimitIsSpreadOverItsWindow() {
        Budget narrow = new Budget(15, 15, NOON.plus(Duration.ofMinutes(15)));

        assertThat(PollPace.next(INTERVAL, Optional.of(narrow), NOON)).isEqualTo(NOON.plusSeconds(75));
    }

    @Test
    void anEmptyOneWaitsForTheReset() {
        Budget empty = new Budget(15, 0, NOON.plus(Duration.ofMinutes(7)));

        assertThat(PollPace.next(INTERVAL, Optional.of(empty), NOON)).isEqualTo(NOON.plus(Duration.ofMinutes(7)));
    }

    @Test
    void aLimitThatHasResetSaysNothing() {
        Budget old = new Budget(15, 0, NOON.minusSeconds(1));

        assertThat(PollPace.next(INTERVAL, Optional.of(old), NOON)).isEqualTo(NOON.plus(INTERVAL));
    }
}
