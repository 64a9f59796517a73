package dev.parley.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WaitingCurveTest {

    private static final Instant NOW = Instant.parse("2026-09-01T12:02:30Z");
    private static final long PRESENT = WaitingCurve.stepOf(NOW);

    @Test
    void itHasAPointForEachStepAndOneForNow() {
        WaitingCurve curve = WaitingCurve.of(NOW, 0, Map.of(), Map.of());
        assertThat(curve.points()).hasSize(25);
        assertThat(curve.points().get(0).at()).isEqualTo("2026-09-01T10:05:00Z");
        assertThat(curve.points().get(24).at()).isEqualTo(NOW);
        assertThat(curve.peak()).isEmpty();
    }

    @Test
    void whoLeftWaitedBefore() {
        WaitingCurve curve = WaitingCurve.of(NOW, 1, Map.of(PRESENT - 2, 3), Map.of(PRESENT, 2));
        List<Integer> waiting =
                curve.points().stream().map(WaitingCurve.Point::waiting).toList();
        assertThat(waiting.subList(21, 25)).containsExactly(0, 3, 3, 1);
        assertThat(curve.points().get(22).arriving()).isEqualTo(3);
    }

    @Test
    void thePeakIsTheLastOfTheHighest() {
        WaitingCurve curve = WaitingCurve.of(NOW, 0, Map.of(PRESENT - 2, 3), Map.of(PRESENT, 3));
        assertThat(curve.peak().orElseThrow().at()).isEqualTo("2026-09-01T12:00:00Z");
    }

    @Test
    void whatDoesNotAddUpIsNeverBelowZero() {
        WaitingCurve curve = WaitingCurve.of(NOW, 0, Map.of(PRESENT, 5), Map.of());
        assertThat(curve.points())
                .allSatisfy(point -> assertThat(point.waiting()).isNotNegative());
    }

    @Property(tries = 200)
    void itFollowsAnyHistory(
            @ForAll @Size(25) List<@IntRange(max = 9) Integer> arrivals,
            @ForAll @Size(25) List<@IntRange(max = 9) Integer> answers,
            @ForAll @IntRange(max = 20) int before) {
        Map<Long, Integer> arrived = new HashMap<>();
        Map<Long, Integer> left = new HashMap<>();
        int[] expected = new int[25];
        int waiting = before;
        for (int i = 0; i < 25; i++) {
            int answered = Math.min(answers.get(i), waiting + arrivals.get(i));
            waiting += arrivals.get(i) - answered;
            expected[i] = waiting;
            arrived.put(PRESENT - 24 + i, arrivals.get(i));
            left.put(PRESENT - 24 + i, answered);
        }
        WaitingCurve curve = WaitingCurve.of(NOW, waiting, arrived, left);
        assertThat(curve.points().stream().mapToInt(WaitingCurve.Point::waiting).toArray())
                .containsExactly(expected);
    }
}
