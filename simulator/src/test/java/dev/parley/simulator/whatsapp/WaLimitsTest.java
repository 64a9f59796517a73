package dev.parley.simulator.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WaLimitsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final class Hands extends Clock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    private final Hands hands = new Hands();
    private final WaLimits limits = new WaLimits(hands);

    @Test
    void aClockThatIsPutBackLimitsNothing() {
        limits.take("1", "ana");
        hands.now = NOON.minus(Duration.ofHours(50));
        limits.take("1", "ana");
        limits.take("1", "bo");
    }

    @Test
    void tooManyToOnePersonAreRefusedUntilTimeHasPassed() {
        Throwable refusal = null;
        for (int i = 0; i < 200 && refusal == null; i++) {
            refusal = catchThrowable(() -> limits.take("1", "ana"));
        }
        assertThat(refusal).isInstanceOf(dev.parley.simulator.graph.GraphRefusal.class);
        hands.now = NOON.plus(Duration.ofMinutes(10));
        limits.take("1", "ana");
    }
}
