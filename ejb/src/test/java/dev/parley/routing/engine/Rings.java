package dev.parley.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.routing.engine.RoutingDecision.Offer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A simple-minded account of what rang at whom, and of how many misses in a row that makes. */
final class Rings {
    private final Map<InteractionId, Instant> ringing = new HashMap<>();
    private final Map<AgentId, Instant> signs = new HashMap<>();
    private final Map<AgentId, List<Instant>> missed = new HashMap<>();

    void available(AgentId agent, Misses known) {
        assertThat(known).isEqualTo(Misses.NONE);
        gone(agent);
    }

    void gone(AgentId agent) {
        missed.remove(agent);
        signs.remove(agent);
    }

    void showed(AgentId agent, Instant at) {
        missed.remove(agent);
        signs.put(agent, at);
    }

    void note(RoutingDecision decision) {
        if (decision instanceof Offer it) {
            ringing.put(it.interaction(), it.at());
        } else if (decision instanceof RoutingDecision.OfferWithdrawn it) {
            Instant began = ringing.remove(it.interaction());
            if (it.reason() == WithdrawalReason.REJECTED) {
                showed(it.agent(), it.at());
            } else if (it.reason() == WithdrawalReason.TIMEOUT && began != null) {
                rangOut(it.agent(), began, it.at());
            }
        } else if (decision instanceof RoutingDecision.AgentNotAnswering it) {
            assertThat(missed.getOrDefault(it.agent(), List.of())).hasSize(it.misses());
        }
    }

    private void rangOut(AgentId agent, Instant began, Instant at) {
        if (!began.isBefore(signs.getOrDefault(agent, Instant.MIN))) {
            missed.computeIfAbsent(agent, id -> new ArrayList<>()).add(at);
            signs.put(agent, at);
        }
    }
}
