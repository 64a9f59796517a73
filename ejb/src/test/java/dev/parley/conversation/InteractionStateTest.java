package dev.parley.conversation;

import static dev.parley.conversation.InteractionState.ALERTING;
import static dev.parley.conversation.InteractionState.BUFFERED;
import static dev.parley.conversation.InteractionState.CONNECTED;
import static dev.parley.conversation.InteractionState.DISCONNECTED;
import static dev.parley.conversation.InteractionState.HELD;
import static dev.parley.conversation.InteractionState.PARKED;
import static dev.parley.conversation.InteractionState.QUEUED;
import static dev.parley.conversation.InteractionState.WRAP_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InteractionStateTest {

    private static final Map<InteractionState, Set<InteractionState>> ALLOWED = Map.of(
            BUFFERED, EnumSet.of(QUEUED, DISCONNECTED),
            QUEUED, EnumSet.of(ALERTING, CONNECTED, PARKED, DISCONNECTED),
            ALERTING, EnumSet.of(CONNECTED, QUEUED, DISCONNECTED),
            CONNECTED, EnumSet.of(HELD, PARKED, QUEUED, WRAP_UP, DISCONNECTED),
            HELD, EnumSet.of(CONNECTED, PARKED, QUEUED, WRAP_UP, DISCONNECTED),
            PARKED, EnumSet.of(CONNECTED, QUEUED, DISCONNECTED),
            WRAP_UP, EnumSet.of(DISCONNECTED),
            DISCONNECTED, EnumSet.noneOf(InteractionState.class));

    @ParameterizedTest
    @EnumSource
    void everyPairIsDecided(InteractionState from) {
        for (InteractionState to : InteractionState.values()) {
            assertThat(from.canBecome(to))
                    .as(from + " → " + to)
                    .isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsWithAnAgentLoadsTheAgent(InteractionState state) {
        assertThat(state.loadsAgent())
                .isEqualTo(EnumSet.of(ALERTING, CONNECTED, HELD, WRAP_UP).contains(state));
    }
}
