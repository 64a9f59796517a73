package dev.parley.simulator.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutgoingTest {
    /** The JDK's own server writes its own Date over it; an application server sends this one. */
    @Test
    void theAnswerCarriesTheGivenDate() {
        Outgoing outgoing = new Outgoing(200, "application/json", new byte[0], Map.of(), Outgoing.Ending.WHOLE);
        assertThat(outgoing.toResponse(Instant.parse("2026-09-01T10:00:00Z")).getHeaderString("Date"))
                .isEqualTo("Tue, 01 Sep 2026 10:00:00 GMT");
    }
}
