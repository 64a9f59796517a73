package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IN-2: pushes that come close together are read together")
class SpacingTest {

    private static final Duration APART = Duration.ofMillis(25);

    private long now;

    private Spacing from(long nanos) {
        now = nanos;
        return new Spacing(APART, () -> now);
    }

    private void pass(long millis) {
        now += Duration.ofMillis(millis).toNanos();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5, Long.MAX_VALUE - 1000, Long.MIN_VALUE})
    void theFirstWaitsForNothingAndTheOthersForTheirTurn(long begin) {
        Spacing spacing = from(begin);
        assertThat(spacing.take()).isZero();
        assertThat(spacing.take()).isEqualTo(APART);
        assertThat(spacing.take()).isEqualTo(APART.multipliedBy(2));
        pass(10);
        assertThat(spacing.take()).isEqualTo(Duration.ofMillis(65));
    }

    @Test
    void whoComesLateWaitsForNothingAndSavesNothingUp() {
        Spacing spacing = from(7);
        spacing.take();
        pass(1000);
        assertThat(spacing.take()).isZero();
        assertThat(spacing.take()).isEqualTo(APART);
    }
}
