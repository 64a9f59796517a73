package dev.parley.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("AG-1: a page misses no nudge between its making and the opening of its stream")
class RecentNudgesTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final RecentNudges recent = new RecentNudges(Duration.ofSeconds(90));

    @Test
    void whatWasNudgedSinceThePageWasMadeIsTold() {
        recent.add("queue", NINE.plusMillis(300));
        recent.add("agent-7", NINE.minusSeconds(30));
        recent.add("agent-8", NINE.plusMillis(300));
        assertThat(recent.since(NINE, Set.of("queue", "agent-7", "channels"))).containsExactly("queue");
    }

    @Test
    void whatComesWhileThePageIsBeingMadeCountsAsWell() {
        recent.add("queue", NINE.minusSeconds(1));
        assertThat(recent.since(NINE, Set.of("queue"))).containsExactly("queue");
    }

    @Test
    void aLaterNudgeIsNotTakenBackByAnEarlierOne() {
        recent.add("queue", NINE.plusSeconds(5));
        recent.add("queue", NINE.minusSeconds(20));
        assertThat(recent.since(NINE, Set.of("queue"))).containsExactly("queue");
    }

    @Test
    void itIsForgottenAfterAWhile() {
        recent.add("queue", NINE);
        recent.forget(NINE.plusSeconds(60));
        assertThat(recent.since(NINE, Set.of("queue"))).isNotEmpty();
        recent.forget(NINE.plusSeconds(91));
        assertThat(recent.since(NINE, Set.of("queue"))).isEmpty();
    }
}
