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
        assertThat(PollPace.next(INTERVAL, Optional.empty(), 1, NOON)).isEqualTo(NOON.plus(INTERVAL));
    }

    @Test
    void aWideLimitDoesNotSlowDown() {
        Budget wide = new Budget(450, 449, NOON.plus(Duration.ofMinutes(15)));

        assertThat(PollPace.next(INTERVAL, Optional.of(wide), 1, NOON)).isEqualTo(NOON.plus(INTERVAL));
    }

    @Test
    void aNarrowLimitIsSpreadOverItsWindow() {
        Budget narrow = new Budget(15, 15, NOON.plus(Duration.ofMinutes(15)));

        assertThat(PollPace.next(INTERVAL, Optional.of(narrow), 1, NOON)).isEqualTo(NOON.plusSeconds(75));
    }

    @Test
    void anEmptyOneWaitsForTheReset() {
        Budget empty = new Budget(15, 0, NOON.plus(Duration.ofMinutes(7)));

        assertThat(PollPace.next(INTERVAL, Optional.of(empty), 1, NOON)).isEqualTo(NOON.plus(Duration.ofMinutes(7)));
    }

    @Test
    void aLimitThatHasResetSaysNothing() {
        Budget old = new Budget(15, 0, NOON.minusSeconds(1));

        assertThat(PollPace.next(INTERVAL, Optional.of(old), 1, NOON)).isEqualTo(NOON.plus(INTERVAL));
    }

    @Test
    void channelsOfOneAccountHaveTheLimitBetweenThem() {
        Budget narrow = new Budget(15, 15, NOON.plus(Duration.ofMinutes(15)));

        assertThat(PollPace.next(INTERVAL, Optional.of(narrow), 3, NOON)).isEqualTo(NOON.plusSeconds(225));
        assertThat(PollPace.next(INTERVAL, Optional.of(narrow), 100, NOON))
                .isEqualTo(NOON.plus(Duration.ofMinutes(15)));
    }

    @Test
    void aPercentageSlowsDownOnlyWhenMuchIsUsed() {
        assertThat(afterUsing(40)).isEqualTo(NOON.plus(INTERVAL));
        assertThat(afterUsing(75)).isEqualTo(NOON.plusSeconds(10));
        assertThat(afterUsing(95)).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
        assertThat(afterUsing(100)).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    private static Instant afterUsing(int percent) {
        Budget share = new Budget(100, 100 - percent, NOON.plus(Duration.ofHours(1)), true);
        return PollPace.next(INTERVAL, Optional.of(share), 1, NOON);
    }
}
