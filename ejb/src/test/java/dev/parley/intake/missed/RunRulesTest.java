package dev.parley.intake.missed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.Channel;
import dev.parley.channel.ChannelMode;
import dev.parley.channel.FieldProblem;
import dev.parley.connector.api.Platform;
import dev.parley.support.AChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("IN-10: what a recovery run must fulfil")
class RunRulesTest {

    private static final Instant NOW = Instant.parse("2026-09-08T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private static Channel channel(Platform platform, AChannel settings) {
        return new Channel(platform, settings.details(), NOW);
    }

    private static List<FieldProblem> problems(Channel channel, Instant from, Instant until, boolean testToo) {
        return RunRules.problems(channel, new RunWish(from, until, testToo), 0, NOW);
    }

    private static List<FieldProblem> onX(Instant from, Instant until) {
        return problems(channel(Platform.X, AChannel.watching("acme")), from, until, false);
    }

    @Test
    void aPastPeriodInsideThePlatformsWindowIsTaken() {
        assertThat(onX(NOW.minus(HOUR), NOW)).isEmpty();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefusedAtItsEnd() {
        assertThat(onX(NOW.minus(HOUR), NOW.minus(HOUR)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo(RunRules.UNTIL))
                .satisfies(problem -> assertThat(problem.words()).contains("later than the beginning"));
    }

    @Test
    void theFutureIsRefused() {
        assertThat(onX(NOW.minus(HOUR), NOW.plusSeconds(1)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("future"));
    }

    @Test
    void whatThePlatformNoLongerGivesIsRefusedWithItsWindow() {
        assertThat(onX(NOW.minus(Duration.ofDays(31)), NOW))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo(RunRules.FROM))
                .satisfies(problem -> assertThat(problem.words()).contains("30"));
        Channel publicOnly = channel(Platform.X, AChannel.watching("acme").types(true, false));
        assertThat(problems(publicOnly, NOW.minus(Duration.ofDays(8)), NOW, false))
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("7 days"));
    }

    @Test
    void aTestChannelIsFetchedForOnlyWhenThatIsMeant() {
        Channel test = channel(Platform.X, AChannel.watching("acme").mode(ChannelMode.TEST));
        assertThat(problems(test, NOW.minus(HOUR), NOW, false))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo(RunRules.TEST));
        assertThat(problems(test, NOW.minus(HOUR), NOW, true)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Platform.class,
            names = {"WHATSAPP", "APPLE_MESSAGES"})
    void aPlatformThatGivesNothingASecondTimeIsToldInWords(Platform platform) {
        assertThat(problems(channel(platform, AChannel.watching()), NOW.minus(HOUR), NOW, false))
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("second time"));
    }

    @Test
    void aFewRunsAtOnceAreEnough() {
        Channel channel = channel(Platform.X, AChannel.watching("acme"));
        assertThat(RunRules.problems(channel, new RunWish(NOW.minus(HOUR), NOW, false), 3, NOW))
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("under way"));
    }
}
