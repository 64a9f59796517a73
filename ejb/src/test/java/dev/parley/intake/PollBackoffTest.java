package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PollBackoffTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    @Property
    void aFailingPollIsTriedAfterItsIntervalAndWithinFiveMinutes(
            @ForAll @IntRange(min = 1, max = 500) int failures, @ForAll @DoubleRange(max = 0.99) double chance) {
        Instant next = new PollBackoff(() -> chance).next(failures, INTERVAL, Optional.empty(), NOON);

        assertThat(next).isBetween(NOON.plus(INTERVAL), NOON.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aResetOfTheRateLimitIsWaitedFor() {
        Instant reset = NOON.plusSeconds(600);

        assertThat(new PollBackoff(() -> 0).next(1, INTERVAL, Optional.of(reset), NOON))
                .isEqualTo(reset);
    }

    @Test
    void anIntervalLongerThanTheCeilingStaysAsItIs() {
        Duration hour = Duration.ofHours(1);

        assertThat(new PollBackoff(() -> 1).next(3, hour, Optional.empty(), NOON))
                .isEqualTo(NOON.plus(hour));
    }
}
