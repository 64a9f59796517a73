package dev.parley.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.web.view.SlaView.State;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SlaViewTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration TARGET = Duration.ofMinutes(4);

    @Test
    void is_in_time_until_the_last_quarter() {
        SlaView sla = SlaView.of(NOW.plusSeconds(60), TARGET, NOW);
        assertThat(sla.state()).isEqualTo(State.OK);
        assertThat(sla.left()).isEqualTo(25);
        assertThat(sla.words()).isEqualTo("01:00");
    }

    @Test
    void is_at_risk_in_the_last_quarter() {
        assertThat(SlaView.of(NOW.plusSeconds(59), TARGET, NOW).state()).isEqualTo(State.WARN);
    }

    @Test
    void is_not_over_at_the_very_second() {
        assertThat(SlaView.of(NOW, TARGET, NOW).state()).isEqualTo(State.WARN);
    }

    @Test
    void says_over_in_words_once_it_is_past() {
        SlaView sla = SlaView.of(NOW.minusSeconds(100), TARGET, NOW);
        assertThat(sla.over()).isTrue();
        assertThat(sla.words()).isEqualTo("01:40 over");
        assertThat(sla.dash()).isEqualTo("0 100");
    }

    @Test
    void counts_nothing_when_nobody_waits() {
        SlaView sla = SlaView.none("12 min");
        assertThat(sla.counts()).isFalse();
        assertThat(sla.css()).isEqualTo("sla sla--none");
    }

    @Test
    void long_times_are_told_in_hours_and_days() {
        assertThat(Spans.words(Duration.ofMinutes(65))).isEqualTo("1 h 05 min");
        assertThat(Spans.words(Duration.ofHours(50))).isEqualTo("2 d 2 h");
        assertThat(Spans.roughly(Duration.ofSeconds(30))).isEqualTo("now");
        assertThat(Spans.roughly(Duration.ofMinutes(31))).isEqualTo("31 min");
    }

    @Property
    void the_ring_is_always_between_empty_and_full(
            @ForAll @IntRange(min = -100_000, max = 100_000) int seconds, @ForAll @IntRange(max = 90_000) int target) {
        SlaView sla = SlaView.of(NOW.plusSeconds(seconds), Duration.ofSeconds(target), NOW);
        assertThat(sla.left()).isBetween(0, 100);
        assertThat(sla.over()).isEqualTo(seconds < 0);
    }
}
