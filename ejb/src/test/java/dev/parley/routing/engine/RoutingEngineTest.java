package dev.parley.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutingEngineTest {
    @Test
    void everyKindOfEventIsHandled() {
        assertThat(Set.<Class<?>>copyOf(new RoutingEngine(RoutingSettings.DEFAULT).handled()))
                .containsExactlyInAnyOrder(RoutingEvent.class.getPermittedSubclasses());
    }
}
