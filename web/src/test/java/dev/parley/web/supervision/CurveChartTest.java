package dev.parley.web.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.supervision.WaitingCurve;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurveChartTest {

    private static final Instant NOW = Instant.parse("2026-09-01T12:02:30Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void nobodyWaitingIsALineAtTheBottom() {
        CurveChart chart = CurveChart.of(WaitingCurve.of(NOW, 0, Map.of(), Map.of()), BERLIN);
        assertThat(chart.waiting()).startsWith("30.0,182.0").endsWith("594.0,182.0");
        assertThat(chart.lines()).extracting(CurveChart.Line::value).containsExactly(0, 1, 2);
    }

    @Test
    void theHighestValueStaysInsideTheDrawing() {
        CurveChart chart = CurveChart.of(WaitingCurve.of(NOW, 4, Map.of(), Map.of()), BERLIN);
        assertThat(chart.endY()).isEqualTo("14.0");
        assertThat(chart.area()).startsWith("30.0,182.0 30.0,14.0").endsWith("594.0,14.0 594.0,182.0");
    }

    @Test
    void halfHoursAreNamedInTheZoneOfTheReader() {
        CurveChart chart = CurveChart.of(WaitingCurve.of(NOW, 0, Map.of(), Map.of()), BERLIN);
        assertThat(chart.labels())
                .extracting(CurveChart.Label::words)
                .containsExactly("12:30", "13:00", "13:30", "14:00");
    }

    @Test
    void theTitleTellsTheResultInWords() {
        long present = WaitingCurve.stepOf(NOW);
        CurveChart chart = CurveChart.of(WaitingCurve.of(NOW, 2, Map.of(present, 3), Map.of(present, 1)), BERLIN);
        assertThat(chart.title()).endsWith("2 wait now, 0 at the beginning, at most 2; 3 arrived.");
    }

    @Test
    void theTwoNumbersAtTheEndNeverOverlap() {
        long present = WaitingCurve.stepOf(NOW);
        CurveChart chart = CurveChart.of(WaitingCurve.of(NOW, 3, Map.of(present, 3), Map.of()), BERLIN);
        double apart = Double.parseDouble(chart.arrivingTextY()) - Double.parseDouble(chart.waitingTextY());
        assertThat(Math.abs(apart)).isGreaterThanOrEqualTo(14);
    }
}
