package dev.parley.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @Property
    void theNextTryIsInTheFutureAndWithinFiveMinutes(
            @ForAll @IntRange(max = 1000) int attempts, @ForAll @DoubleRange(max = 0.99) double chance) {
        Instant next = new RetryPolicy(() -> chance).next(attempts, Optional.empty(), NOON);

        assertThat(next).isAfter(NOON).isBeforeOrEqualTo(NOON.plus(Duration.ofMinutes(5)));
    }

    @Test
    void theCeilingDoublesWithEachAttempt() {
        RetryPolicy latest = new RetryPolicy(() -> 1);

        assertThat(latest.next(1, Optional.empty(), NOON)).isEqualTo(NOON.plusSeconds(1));
        assertThat(latest.next(2, Optional.empty(), NOON)).isEqualTo(NOON.plusSeconds(2));
        assertThat(latest.next(5, Optional.empty(), NOON)).isEqualTo(NOON.plusSeconds(16));
    }

    @Test
    void aTimeThatThePlatformNamedWins() {
        Instant reset = NOON.plusSeconds(900);

        assertThat(new RetryPolicy(() -> 0.5).next(1, Optional.of(reset), NOON)).isEqualTo(reset.plusMillis(500));
    }

    @Test
    void aTimeInThePastIsNoWaiting() {
        assertThat(new RetryPolicy(() -> 1).next(1, Optional.of(NOON.minusSeconds(5)), NOON))
                .isEqualTo(NOON.plusSeconds(1));
    }
}
