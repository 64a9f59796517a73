package dev.parley.web.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.supervision.ServiceLevelShare;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GaugeTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Test
    void aFullShareIsTheWholeHalfCircle() {
        Gauge gauge = Gauge.of(new ServiceLevelShare(5, 5, 80), FIVE_MINUTES);
        assertThat(gauge.arc()).isEqualTo(gauge.track()).isEqualTo("M22.0 112.0A88 88 0 0 1 198.0 112.0");
        assertThat(gauge.below()).isEqualTo("answered in 5 minutes");
    }

    @Test
    void halfAShareEndsOnTop() {
        Gauge gauge = Gauge.of(new ServiceLevelShare(1, 2, 80), FIVE_MINUTES);
        assertThat(gauge.arc()).endsWith("110.0 24.0");
        assertThat(gauge.tone()).isEqualTo("negative");
        assertThat(gauge.title()).isEqualTo("Service level 50 percent, target 80 percent.");
    }

    @Test
    void withoutACountThereIsNoArcAndNoAlarm() {
        Gauge gauge = Gauge.of(new ServiceLevelShare(0, 0, 80), null);
        assertThat(gauge.arc()).isEmpty();
        assertThat(gauge.tone()).isEmpty();
        assertThat(gauge.words()).isEqualTo("–");
    }

    @Test
    void aTargetOnTheLeftIsWrittenToItsLeft() {
        assertThat(Gauge.of(new ServiceLevelShare(1, 2, 30), null).anchor()).isEqualTo("end");
        assertThat(Gauge.of(new ServiceLevelShare(1, 2, 80), null).anchor()).isEqualTo("start");
    }
}
