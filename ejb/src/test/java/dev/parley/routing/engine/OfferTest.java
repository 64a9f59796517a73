package dev.parley.routing.engine;

import static dev.parley.routing.engine.Scene.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private final Scene scene = new Scene();

    @Test
    void whatElseTheAgentGetsWithdrawsAnOfferThatNoLongerFits() {
        scene.agent(1).queue(10).seconds(5);
        scene.load(9, 1, InteractionType.CALL);
        assertThat(scene.last)
                .containsExactly(
                        new RoutingDecision.OfferWithdrawn(
                                new InteractionId(10), new AgentId(1), WithdrawalReason.NO_CAPACITY, scene.now),
                        new RoutingDecision.Requeued(new InteractionId(10), scene.now.minusSeconds(5), scene.now));
        assertThat(scene.end(9).offers()).containsExactly("10 to 1");
    }

    @Test
    void ofSeveralOffersTheLatestGoesBackAndOnlyAsManyAsMust() {
        scene.rules(
                        SUPPORT,
                        draft ->
                                draft.utilization(InteractionType.CHAT, 30, 3).utilization(InteractionType.CALL, 50, 1))
                .agent(1)
                .queue(10)
                .seconds(1)
                .queue(11)
                .seconds(1);
        assertThat(scene.load(9, 1, InteractionType.CALL).last)
                .extracting(decision -> decision.getClass().getSimpleName())
                .containsExactly("OfferWithdrawn", "Requeued");
        assertThat(scene.waiting(11).offeredTo()).isEmpty();
        assertThat(scene.waiting(10).offeredTo()).contains(new AgentId(1));
    }

    @Test
    void oneMoreOfATypeThanItsMaximumWithdrawsAnOfferButAnAnswerDoesNot() {
        scene.rules(SUPPORT, draft -> draft.utilization(InteractionType.CHAT, 10, 2))
                .agent(1)
                .queue(10)
                .seconds(1)
                .queue(11)
                .seconds(1);
        assertThat(scene.load(10, 1, InteractionType.CHAT).last).isEmpty();
        scene.load(9, 1, InteractionType.CHAT);
        assertThat(scene.waiting(11).offeredTo()).isEmpty();
    }

    @Test
    void aRejectedInteractionKeepsItsWaitingTime() {
        scene.agent(1)
                .agent(2)
                .load(9, 2, InteractionType.CALL)
                .queue(10)
                .seconds(5)
                .queue(11);
        scene.seconds(5).reject(10, 1).seconds(2);
        assertThat(scene.end(9).offers()).containsExactly("10 to 2");
        assertThat(scene.why().waited()).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void whoRejectedIsPassedOverWhileAnotherIsOnDuty() {
        scene.agent(1)
                .seconds(1)
                .agent(2)
                .load(9, 2, InteractionType.CALL)
                .queue(10)
                .reject(10, 1);
        assertThat(scene.offers()).isEmpty();
        assertThat(scene.away(2).offers()).containsExactly("10 to 1");
        assertThat(scene.why().rule()).isEqualTo(DecisionRule.NOBODY_ELSE_LEFT);
    }

    @Test
    void whoRejectedGetsItAgainAfterThePause() {
        scene.agent(1)
                .seconds(1)
                .agent(2)
                .load(9, 2, InteractionType.CALL)
                .queue(10)
                .reject(10, 1);
        assertThat(scene.engine.nextTick()).contains(scene.now.plus(MINUTE));
        assertThat(scene.after(MINUTE).tick().offers()).containsExactly("10 to 1");
        assertThat(scene.why().rule()).isEqualTo(DecisionRule.BEST_AGENT);
    }

    @Test
    void whoRejectedOneGetsTheOthersFirstEvenIfAlone() {
        scene.agent(1).queue(10).seconds(5).queue(11);
        assertThat(scene.reject(10, 1).offers()).containsExactly("11 to 1");
        assertThat(scene.reject(11, 1).offers()).containsExactly("10 to 1");
    }

    @Test
    void whoRejectedOneGetsTheNext() {
        scene.agent(1).agent(2).load(9, 2, InteractionType.CALL).queue(10).queue(11);
        assertThat(scene.reject(10, 1).offers()).containsExactly("11 to 1");
    }

    @Test
    void tooManyMissesMakeAnAgentNotAnsweringUntilAvailableAgain() {
        scene.rules(SUPPORT, rules -> rules.misses(2)).agent(1).queue(10);
        assertThat(scene.seconds(20).tick().offers()).containsExactly("10 to 1");
        scene.seconds(20).tick();
        assertThat(scene.last).contains(new RoutingDecision.AgentNotAnswering(new AgentId(1), 2, scene.now));
        assertThat(scene.offers()).isEmpty();
        assertThat(scene.available(1).offers()).containsExactly("10 to 1");
    }

    @Test
    void anAnsweredOfferEndsTheRowOfMisses() {
        scene.rules(SUPPORT, rules -> rules.misses(2))
                .agent(1)
                .queue(10)
                .seconds(20)
                .tick();
        scene.accept(10, 1).end(10).queue(11);
        assertThat(scene.seconds(20).tick().last)
                .hasOnlyElementsOfTypes(
                        RoutingDecision.OfferWithdrawn.class,
                        RoutingDecision.Requeued.class,
                        RoutingDecision.Offer.class);
    }

    @Test
    void offersThatRingTogetherAreOneMiss() {
        threeRingAtOnce();
        assertThat(scene.seconds(20).tick().last).noneMatch(RoutingDecision.AgentNotAnswering.class::isInstance);
        scene.seconds(20).tick();
        assertThat(scene.last).contains(new RoutingDecision.AgentNotAnswering(new AgentId(1), 2, scene.now));
    }

    @Test
    void whatRingsOutBesideAnAnsweredOfferIsNoMiss() {
        threeRingAtOnce();
        scene.seconds(5).accept(10, 1);
        scene.seconds(15).tick();
        assertThat(scene.engine.snapshot().events())
                .filteredOn(RoutingEvent.AgentAvailable.class::isInstance)
                .extracting(
                        event -> ((RoutingEvent.AgentAvailable) event).misses().inARow())
                .containsExactly(0);
    }

    @Test
    void whoRejectsIsThere() {
        scene.rules(SUPPORT, rules -> rules.misses(2)).agent(1).queue(10);
        scene.seconds(20).tick();
        scene.seconds(5).reject(10, 1);
        assertThat(scene.seconds(20).tick().last).noneMatch(RoutingDecision.AgentNotAnswering.class::isInstance);
        assertThat(scene.seconds(20).tick().last)
                .contains(new RoutingDecision.AgentNotAnswering(new AgentId(1), 2, scene.now));
    }

    private void threeRingAtOnce() {
        scene.rules(SUPPORT, rules -> rules.misses(2).utilization(InteractionType.CHAT, 10, 5))
                .queue(10)
                .queue(11)
                .queue(12)
                .agent(1);
        assertThat(scene.offers()).hasSize(3);
    }

    @Test
    void anAcceptedOfferDoesNotExpire() {
        scene.agent(1).queue(10).seconds(5).accept(10, 1);
        assertThat(scene.engine.nextTick()).isEmpty();
        assertThat(scene.seconds(60).tick().last).isEmpty();
    }

    @Test
    void anAnswerThatComesTooLateChangesNothing() {
        scene.agent(1).agent(2).queue(10).seconds(20).tick();
        assertThat(scene.accept(10, 1).last).isEmpty();
        assertThat(scene.waiting(10).offeredTo()).contains(new AgentId(2));
    }

    @Test
    void anAgentWhoGoesAwayLosesTheOffer() {
        scene.agent(1).seconds(1).agent(2).queue(10).away(1);
        assertThat(scene.last.get(0))
                .isEqualTo(new RoutingDecision.OfferWithdrawn(
                        new InteractionId(10), new AgentId(1), WithdrawalReason.AGENT_UNAVAILABLE, scene.now));
        assertThat(scene.offers()).containsExactly("10 to 2");
    }

    @Test
    void anAgentWhoLosesTheMembershipLosesTheOffer() {
        scene.agent(1).queue(10).profile(1, agent -> agent.notIn(SUPPORT));
        assertThat(scene.last)
                .contains(new RoutingDecision.OfferWithdrawn(
                        new InteractionId(10), new AgentId(1), WithdrawalReason.NO_LONGER_QUALIFIED, scene.now));
    }

    @Test
    void aRemovedAgentGetsNothingMore() {
        scene.agent(1).queue(10).tell(new RoutingEvent.AgentRemoved(new AgentId(1)));
        assertThat(scene.offers()).isEmpty();
        assertThat(scene.waiting(10).offeredTo()).isEmpty();
    }

    @Test
    void anInteractionThatIsGoneStopsAlertingAndFreesTheAgent() {
        scene.agent(1).queue(10).queue(11).tell(new RoutingEvent.InteractionRemoved(new InteractionId(10)));
        assertThat(scene.last.get(0))
                .isEqualTo(new RoutingDecision.OfferWithdrawn(
                        new InteractionId(10), new AgentId(1), WithdrawalReason.INTERACTION_GONE, scene.now));
        assertThat(scene.offers()).containsExactly("11 to 1");
    }

    @Test
    void aLostCommitPutsTheInteractionBackWithItsWaitingTime() {
        scene.agent(1).queue(10).seconds(3);
        List<RoutingDecision> decisions = scene.engine.decisionLost(new InteractionId(10), new AgentId(1), scene.now);
        assertThat(decisions.get(0))
                .isEqualTo(new RoutingDecision.Requeued(new InteractionId(10), scene.now.minusSeconds(3), scene.now));
        assertThat(decisions.get(1)).isInstanceOf(RoutingDecision.Offer.class);
    }

    @Test
    void aLostCommitIsSilentWhereTheCorrectionEndedTheOffer() {
        scene.agent(1).queue(10).load(10, 2, InteractionType.CHAT);
        assertThat(scene.engine.decisionLost(new InteractionId(10), new AgentId(1), scene.now))
                .isEmpty();
    }

    @Test
    void anOfferSaysWhetherItIsToBeAnsweredAtOnce() {
        scene.agent(1).queue(10);
        assertThat(scene.lastOffers().get(0).autoAnswer()).isFalse();
        scene.accept(10, 1).end(10).rules(SUPPORT, rules -> rules.autoAnswer()).queue(11);
        assertThat(scene.lastOffers().get(0).autoAnswer()).isTrue();
    }

    @Test
    void aPreferredAgentIsWaitedForUpToTheLimit() {
        scene.agent(1).load(9, 1, InteractionType.CALL).agent(2);
        assertThat(scene.queue(10, item -> item.prefers(1, MINUTE)).offers()).isEmpty();
        assertThat(scene.waiting(10).reservedFor()).contains(new AgentId(1));
        assertThat(scene.after(MINUTE).tick().offers()).containsExactly("10 to 2");
    }

    @Test
    void aPreferredAgentWhoIsFreeGetsItWhateverTheScore() {
        scene.agent(2).seconds(9).agent(1);
        assertThat(scene.queue(10, item -> item.prefers(1, MINUTE)).offers()).containsExactly("10 to 1");
        assertThat(scene.why().rule()).isEqualTo(DecisionRule.PREFERRED_AGENT);
    }

    @Test
    void aPreferredAgentWhoGetsFreeTakesIt() {
        scene.agent(1).load(9, 1, InteractionType.CALL).agent(2).queue(10, item -> item.prefers(1, MINUTE));
        assertThat(scene.end(9).offers()).containsExactly("10 to 1");
        assertThat(scene.why().rule()).isEqualTo(DecisionRule.PREFERRED_AGENT);
    }

    @Test
    void aPreferredAgentWhoRejectsReleasesIt() {
        scene.agent(1).agent(2).queue(10, item -> item.prefers(1, MINUTE));
        assertThat(scene.reject(10, 1).offers()).containsExactly("10 to 2");
    }

    @Test
    void aPreferredAgentWhoIsNotFitIsNotWaitedFor() {
        scene.agent(1, agent -> agent.notIn(SUPPORT)).agent(2);
        assertThat(scene.queue(10, item -> item.prefers(1, MINUTE)).offers()).containsExactly("10 to 2");
    }
}
