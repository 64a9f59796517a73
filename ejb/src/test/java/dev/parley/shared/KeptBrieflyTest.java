package dev.parley.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptBrieflyTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    private final AtomicInteger asked = new AtomicInteger();
    private final KeptBriefly<String, Integer> answers = new KeptBriefly<>(Duration.ofSeconds(3));

    private int at(String question, int millis) {
        return answers.get(question, NOW.plusMillis(millis), asked::incrementAndGet);
    }

    @Test
    void anAnswerHoldsForItsTimeAndNoLonger() {
        assertThat(at("a", 0)).isEqualTo(1);
        assertThat(at("a", 2_999)).isEqualTo(1);
        assertThat(at("a", 3_000)).isEqualTo(2);
    }

    @Test
    void eachQuestionHasItsOwn() {
        assertThat(at("a", 0)).isEqualTo(1);
        assertThat(at("b", 1_000)).isEqualTo(2);
        assertThat(at("a", 2_000)).isEqualTo(1);
    }
}
