package dev.parley.routing;

import static dev.parley.support.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.routing.engine.EngineSnapshot;
import dev.parley.routing.engine.RoutingEngine;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BuiltEngineTest {

    private final AtomicInteger read = new AtomicInteger();
    private final BuiltEngine built = new BuiltEngine(() -> {
        read.incrementAndGet();
        return new EngineSnapshot(List.of());
    });

    private RoutingEngine askedAt(Instant moment) {
        return built.ask(engine -> engine, moment);
    }

    @Test
    void severalQuestionsInAFewSecondsReadTheDatabaseOnce() {
        RoutingEngine first = askedAt(NOON);
        assertThat(askedAt(NOON.plus(BuiltEngine.KEPT).minusMillis(1))).isSameAs(first);
        assertThat(read).hasValue(1);
    }

    @Test
    void afterThatItIsBuiltAnew() {
        RoutingEngine first = askedAt(NOON);
        assertThat(askedAt(NOON.plus(BuiltEngine.KEPT))).isNotSameAs(first);
        assertThat(read).hasValue(2);
    }
}
