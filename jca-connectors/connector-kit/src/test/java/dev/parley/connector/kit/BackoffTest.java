package dev.parley.connector.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void theBoundDoublesUpToTheCap() {
        assertThat(Backoff.DEFAULT.bound(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Backoff.DEFAULT.bound(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(Backoff.DEFAULT.bound(10)).isEqualTo(Duration.ofMinutes(5));
        assertThat(Backoff.DEFAULT.bound(10_000)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void chanceSpreadsTheWaitFromNothingToTheBound() {
        assertThat(Backoff.DEFAULT.delay(3, 0)).isZero();
        assertThat(Backoff.DEFAULT.delay(3, 0.5)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> new Backoff(Duration.ZERO, 2, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRateLimitIsReadFromItsHeaders() {
        Map<String, List<String>> headers = Map.of(
                "X-Rate-Limit-Limit", List.of("450"),
                "x-rate-limit-remaining", List.of("0"),
                "x-rate-limit-reset", List.of("1788256800"));
        HttpAnswer answer = new HttpAnswer(429, headers, new byte[0], Instant.EPOCH, Duration.ZERO);
        assertThat(RateLimit.from(answer, "x-rate-limit"))
                .contains(new RateLimit(450, 0, Instant.ofEpochSecond(1_788_256_800)));
        assertThat(RateLimit.from(answer, "x-user-limit-24hour")).isEmpty();
    }
}
