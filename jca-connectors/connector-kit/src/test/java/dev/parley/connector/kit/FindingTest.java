package dev.parley.connector.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.CheckResult.Outcome;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CH-14: what one part of the test of a channel found")
class FindingTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOON);

    @Test
    void aRefusalOfThePlatformIsAFindingInItsWords() {
        PlatformProblem problem = PlatformProblem.of(Action.RETRY, "x.busy", "X is busy.");
        CheckResult result = Finding.of("Search", CLOCK, () -> {
            throw new PlatformException(problem);
        });
        assertThat(result.name()).isEqualTo("Search");
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.words()).isEqualTo("X is busy.");
    }

    @Test
    void howLongItTookIsTold() {
        Instant[] now = {NOON};
        CheckResult result = Finding.of("Pages", () -> now[0], () -> {
            now[0] = NOON.plusMillis(250);
            return Finding.passed("Reached.");
        });
        assertThat(result.took()).isEqualTo(Duration.ofMillis(250));
        assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    }

    @ParameterizedTest
    @CsvSource({"0,PASSED", "30,PASSED", "-30,PASSED", "31,WARNING", "-31,WARNING", "300,WARNING", "-301,FAILED"})
    void aClockThatIsOffIsToldByHowMuch(long seconds, Outcome outcome) {
        Finding finding = Finding.ofClock(
                "X", Optional.of(Duration.ofSeconds(seconds)), Duration.ofSeconds(30), Duration.ofMinutes(5));
        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.words()).contains("from X's by " + Math.abs(seconds) + " s");
        assertThat(finding.words().contains("NTP")).isEqualTo(outcome != Outcome.PASSED);
    }

    @Test
    void aPlatformThatTellsNoTimeIsWorthAWarning() {
        assertThat(Finding.ofClock("X", Optional.empty(), Duration.ZERO, Duration.ZERO)
                        .outcome())
                .isEqualTo(Outcome.WARNING);
    }
}
