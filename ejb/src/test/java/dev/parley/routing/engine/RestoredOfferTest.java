package dev.parley.routing.engine;

import static dev.parley.routing.engine.Scene.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestoredOfferTest {
    private final Scene scene = new Scene();

    /** RC-1: what changed while nobody routed takes the offer back at once. */
    @Test
    void anOfferIsNotRestoredToAnAgentWhoHasLeftMeanwhile() {
        scene.agent(1).queue(10);
        EngineSnapshot before = scene.engine.snapshot();
        List<RoutingEvent> events = before.events();
        RoutingEngine away = new RoutingEngine(RoutingSettings.DEFAULT);
        List<RoutingEvent> gone = new ArrayList<>(events);
        int offer = lastOffer(gone);
        gone.add(offer, new RoutingEvent.AgentUnavailable(new AgentId(1)));
        assertThat(away.apply(gone, scene.now))
                .contains(new RoutingDecision.OfferWithdrawn(
                        new InteractionId(10), new AgentId(1), WithdrawalReason.AGENT_UNAVAILABLE, scene.now));
        RoutingEngine unfit = new RoutingEngine(RoutingSettings.DEFAULT);
        List<RoutingEvent> without = new ArrayList<>(events);
        without.add(
                lastOffer(without),
                new RoutingEvent.AgentConfigured(
                        new AgentId(1), new ProfileDraft().notIn(SUPPORT).build()));
        assertThat(unfit.apply(without, scene.now))
                .contains(new RoutingDecision.OfferWithdrawn(
                        new InteractionId(10), new AgentId(1), WithdrawalReason.NO_LONGER_QUALIFIED, scene.now));
    }

    @Test
    void anOfferExpiresAfterTheWorkgroupsTimeoutAndRollsOver() {
        scene.agent(1).seconds(1).agent(2).queue(10);
        assertThat(scene.engine.nextTick()).contains(scene.now.plusSeconds(20));
        assertThat(scene.seconds(19).tick().last).isEmpty();
        scene.seconds(1).tick();
        assertThat(scene.offers()).containsExactly("10 to 2");
        assertThat(scene.last.subList(0, 2))
                .containsExactly(
                        new RoutingDecision.OfferWithdrawn(
                                new InteractionId(10), new AgentId(1), WithdrawalReason.TIMEOUT, scene.now),
                        new RoutingDecision.Requeued(new InteractionId(10), scene.now.minusSeconds(20), scene.now));
        assertThat(scene.why().exclusions()).containsEntry(ExclusionReason.REFUSED, 1);
    }

    private static int lastOffer(List<RoutingEvent> events) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i) instanceof RoutingEvent.OfferRestored) {
                return i;
            }
        }
        throw new AssertionError("nothing was offered");
    }
}
