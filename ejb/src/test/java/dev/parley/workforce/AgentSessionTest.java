package dev.parley.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RT-6: which offers count as missed")
class AgentSessionTest {

    private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");

    private final AgentSession session = new AgentSession(1, NINE);

    @Test
    void offersThatRangTogetherAreOneMiss() {
        session.missOffer(NINE, NINE.plusSeconds(30));
        session.missOffer(NINE.plusMillis(20), NINE.plusSeconds(31));
        assertThat(session.missedOffers()).isEqualTo(1);
        session.missOffer(NINE.plusSeconds(31), NINE.plusSeconds(61));
        assertThat(session.missedOffers()).isEqualTo(2);
    }

    @Test
    void whatRangBesideAnAnswerIsNone() {
        session.missOffer(NINE, NINE.plusSeconds(30));
        session.answer(NINE.plusSeconds(40));
        session.missOffer(NINE.plusSeconds(35), NINE.plusSeconds(65));
        assertThat(session.missedOffers()).isZero();
        assertThat(session.lastSignAt()).isEqualTo(NINE.plusSeconds(40));
    }
}
