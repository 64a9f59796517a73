package dev.parley.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class StampTest {

    private static final Instant LATE = Instant.parse("2026-03-01T23:30:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void is_told_in_the_readers_zone() {
        assertThat(Stamp.of(LATE, BERLIN).words()).isEqualTo("00:30");
        assertThat(Stamp.dayOf(LATE, BERLIN)).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void another_day_is_told_by_its_date() {
        assertThat(Stamp.dated(LATE, LATE.plusSeconds(86_400), BERLIN).words()).isEqualTo("2 Mar");
        assertThat(Stamp.dated(LATE, LATE.plusSeconds(60), BERLIN).words()).isEqualTo("00:30");
    }

    @Test
    void today_and_yesterday_have_names() {
        LocalDate today = LocalDate.of(2026, 3, 2);
        assertThat(Stamp.heading(today, today)).isEqualTo("Today, Monday 2 March");
        assertThat(Stamp.heading(today.minusDays(1), today)).isEqualTo("Yesterday, Sunday 1 March");
        assertThat(Stamp.heading(LocalDate.of(2025, 12, 31), today)).isEqualTo("Wednesday 31 December 2025");
    }

    /** AG-6: the reply window is told with its day. */
    @Test
    void a_moment_of_another_day_is_told_with_its_day() {
        java.time.Instant noon = java.time.Instant.parse("2026-03-02T12:00:00Z");
        java.time.ZoneId utc = java.time.ZoneOffset.UTC;
        assertThat(Stamp.exact(noon.plusSeconds(3600), noon, utc).words()).isEqualTo("13:00");
        assertThat(Stamp.exact(noon.plusSeconds(86_400), noon, utc).words()).isEqualTo("tomorrow, 12:00");
        assertThat(Stamp.exact(noon.minusSeconds(86_400), noon, utc).words()).isEqualTo("yesterday, 12:00");
        assertThat(Stamp.exact(noon.plusSeconds(4 * 86_400), noon, utc).words()).isEqualTo("Friday 6 Mar, 12:00");
    }
}
