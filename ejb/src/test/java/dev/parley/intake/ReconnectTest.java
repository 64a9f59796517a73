package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When a live stream is opened again (WIRE 1.9)")
class ReconnectTest {

    private static final PlatformProblem BROKEN = PlatformProblem.of(Action.RETRY, "x.connection-broke", "");
    private static final PlatformProblem REFUSED = PlatformProblem.of(Action.RETRY, "x.server-error", "");
    private static final PlatformProblem TOO_MANY = PlatformProblem.of(Action.WAIT_RESET, "x.rate-limited", "");

    private final Reconnect reconnect = new Reconnect();

    @Test
    void a_broken_connection_waits_a_quarter_second_more_each_time_up_to_sixteen() {
        assertThat(reconnect.after(BROKEN)).isEqualTo(Duration.ofMillis(250));
        assertThat(reconnect.after(BROKEN)).isEqualTo(Duration.ofMillis(500));
        assertThat(many(BROKEN, 100)).isEqualTo(Duration.ofSeconds(16));
    }

    @Test
    void a_refusal_waits_five_seconds_doubling_up_to_320() {
        assertThat(reconnect.after(REFUSED)).isEqualTo(Duration.ofSeconds(5));
        assertThat(reconnect.after(REFUSED)).isEqualTo(Duration.ofSeconds(10));
        assertThat(many(REFUSED, 20)).isEqualTo(Duration.ofSeconds(320));
    }

    @Test
    void too_many_connections_wait_a_minute_doubling() {
        assertThat(reconnect.after(TOO_MANY)).isEqualTo(Duration.ofMinutes(1));
        assertThat(reconnect.after(TOO_MANY)).isEqualTo(Duration.ofMinutes(2));
        assertThat(many(TOO_MANY, 20)).isEqualTo(Duration.ofMinutes(16));
    }

    @Test
    void another_kind_of_trouble_and_a_stream_that_ran_begin_anew() {
        many(BROKEN, 10);
        assertThat(reconnect.after(REFUSED)).isEqualTo(Duration.ofSeconds(5));
        many(REFUSED, 3);
        reconnect.succeeded();
        assertThat(reconnect.after(REFUSED)).isEqualTo(Duration.ofSeconds(5));
    }

    private Duration many(PlatformProblem problem, int times) {
        Duration wait = Duration.ZERO;
        for (int i = 0; i < times; i++) {
            wait = reconnect.after(problem);
        }
        return wait;
    }
}
