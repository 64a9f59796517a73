package dev.parley.outbound;

import static dev.parley.outbound.OutboxState.DUPLICATE;
import static dev.parley.outbound.OutboxState.FAILED;
import static dev.parley.outbound.OutboxState.IN_FLIGHT;
import static dev.parley.outbound.OutboxState.PENDING;
import static dev.parley.outbound.OutboxState.SENT;
import static dev.parley.outbound.OutboxState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxStateTest {

    private static final Map<OutboxState, Set<OutboxState>> ALLOWED = Map.of(
            PENDING, EnumSet.of(IN_FLIGHT, SENT, FAILED, DUPLICATE),
            IN_FLIGHT, EnumSet.of(SENT, FAILED, UNKNOWN, PENDING),
            UNKNOWN, EnumSet.of(SENT, FAILED, PENDING),
            FAILED, EnumSet.of(PENDING, SENT, UNKNOWN),
            SENT, EnumSet.noneOf(OutboxState.class),
            DUPLICATE, EnumSet.noneOf(OutboxState.class));

    @ParameterizedTest
    @EnumSource
    void everyPairIsDecided(OutboxState from) {
        for (OutboxState to : OutboxState.values()) {
            assertThat(from.canBecome(to))
                    .as(from + " → " + to)
                    .isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(to));
        }
    }
}
