package dev.parley.routing.engine;

import static dev.parley.routing.engine.Scene.GERMAN;
import static dev.parley.routing.engine.Scene.SALES;
import static dev.parley.routing.engine.Scene.SOCIAL;
import static dev.parley.routing.engine.Scene.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    private final Scene scene = new Scene();

    @Test
    void anInteractionGoesToAFreeAgentOfItsWorkgroup() {
        assertThat(scene.agent(1).queue(10).offers()).containsExactly("10 to 1");
    }

    @Test
    void anInteractionWaitsUntilAnAgentComes() {
        assertThat(scene.queue(10).offers()).isEmpty();
        assertThat(scene.seconds(5).agent(1).offers()).containsExactly("10 to 1");
        assertThat(scene.why().waited()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void anAgentWhoIsAwayGetsNothing() {
        assertThat(scene.agent(1).away(1).queue(10).offers()).isEmpty();
        assertThat(scene.waiting(10).exclusions()).containsExactly(Map.entry(ExclusionReason.NOT_AVAILABLE, 1));
    }

    @Test
    void anAgentWhoIsNotAMemberGetsNothing() {
        assertThat(scene.agent(1, agent -> agent.notIn(SUPPORT)).queue(10).offers())
                .isEmpty();
        assertThat(scene.waiting(10).exclusions()).isEmpty();
    }

    @Test
    void aMemberWhoIsNotActivatedGetsNothing() {
        assertThat(scene.agent(1, agent -> agent.member(SUPPORT, false))
                        .queue(10)
                        .offers())
                .isEmpty();
        assertThat(scene.waiting(10).exclusions()).containsExactly(Map.entry(ExclusionReason.NOT_ACTIVATED, 1));
        assertThat(scene.profile(1, agent -> agent).offers()).containsExactly("10 to 1");
    }

    @Test
    void theLicenceOfTheUserOrOfTheStationIsEnough() {
        scene.agent(1).queue(10, item -> item.licence(SOCIAL));
        assertThat(scene.offers()).isEmpty();
        assertThat(scene.waiting(10).exclusions()).containsExactly(Map.entry(ExclusionReason.NO_LICENCE, 1));
        assertThat(scene.profile(1, agent -> agent.stationLicence(SOCIAL)).offers())
                .containsExactly("10 to 1");
        scene.queue(11, item -> item.licence(SOCIAL));
        assertThat(scene.agent(2, agent -> agent.userLicence(SOCIAL)).offers()).containsExactly("11 to 2");
    }

    @Test
    void aRequiredSkillNeedsItsMinimumAndTheRangeOfTheWorkgroup() {
        scene.rules(SUPPORT, rules -> rules.skill(GERMAN, 30, 80));
        scene.agent(1).agent(2, agent -> agent.skill(GERMAN, 39, 0));
        scene.agent(3, agent -> agent.skill(GERMAN, 81, 0));
        scene.queue(10, item -> item.needs(GERMAN, 40)).queue(11, item -> item.needs(GERMAN, 0));
        assertThat(scene.offers()).containsExactly("11 to 2");
        assertThat(scene.waiting(10).exclusions()).containsExactly(Map.entry(ExclusionReason.NO_SKILL, 3));
        assertThat(scene.agent(4, agent -> agent.skill(GERMAN, 40, 0)).offers()).containsExactly("10 to 4");
    }

    @Test
    void byDefaultAnAgentHasOneThingAtATime() {
        scene.agent(1).queue(10).queue(11, item -> item.type(InteractionType.EMAIL));
        assertThat(scene.offers()).isEmpty();
        assertThat(scene.waiting(11).exclusions()).containsExactly(Map.entry(ExclusionReason.NO_CAPACITY, 1));
        assertThat(scene.accept(10, 1).offers()).isEmpty();
        assertThat(scene.end(10).offers()).containsExactly("11 to 1");
    }

    @Test
    void percentagesAddUpOverAllTypesToAHundred() {
        scene.rules(
                SUPPORT,
                rules -> rules.utilization(InteractionType.CHAT, 30, 9)
                        .utilization(InteractionType.EMAIL, 40, 9)
                        .utilization(InteractionType.GENERIC, 41, 9));
        scene.agent(1).queue(10).queue(11);
        assertThat(scene.queue(12, item -> item.type(InteractionType.GENERIC)).offers())
                .isEmpty();
        assertThat(scene.queue(13, item -> item.type(InteractionType.EMAIL)).offers())
                .containsExactly("13 to 1");
    }

    @Test
    void theMaximumOfATypeHoldsOnItsOwn() {
        scene.rules(SUPPORT, rules -> rules.utilization(InteractionType.CHAT, 10, 2));
        assertThat(scene.agent(1).queue(10).queue(11).queue(12).offers()).isEmpty();
    }

    @Test
    void theAgentsOwnUtilizationWinsOverTheWorkgroups() {
        scene.agent(1, agent -> agent.utilization(InteractionType.CHAT, 50, 2)).queue(10);
        assertThat(scene.queue(11).offers()).containsExactly("11 to 1");
    }

    @Test
    void theUtilizationOfTheOfferingWorkgroupCounts() {
        scene.rules(SUPPORT, rules -> rules.utilization(InteractionType.CHAT, 50, 1));
        scene.rules(SALES, rules -> rules.utilization(InteractionType.CHAT, 50, 2));
        scene.agent(1, agent -> agent.member(SALES, true)).queue(10);
        assertThat(scene.queue(11).offers()).isEmpty();
        assertThat(scene.queue(12, item -> item.in(SALES)).offers()).containsExactly("12 to 1");
    }

    @Test
    void whatAnAgentPickedUpByHandCounts() {
        scene.agent(1).load(9, 1, InteractionType.CALL);
        assertThat(scene.queue(10).offers()).isEmpty();
        assertThat(scene.end(9).offers()).containsExactly("10 to 1");
    }

    @Test
    void pickingUpAWaitingInteractionTakesItFromTheQueue() {
        scene.queue(10).profile(1, agent -> agent).load(10, 1, InteractionType.CHAT);
        assertThat(scene.agent(2).offers()).isEmpty();
        assertThat(scene.engine.explainWaiting(new InteractionId(10), scene.now))
                .isEmpty();
    }

    @Test
    void heldInteractionsCountUnlessTheyAreExempt() {
        Scene exempt = new Scene().rules(SUPPORT, rules -> rules.heldExempt());
        for (Scene each : new Scene[] {scene, exempt}) {
            each.agent(1).queue(10).accept(10, 1).queue(11);
            each.tell(new RoutingEvent.HeldChanged(new InteractionId(10), true));
        }
        assertThat(scene.offers()).isEmpty();
        assertThat(exempt.offers()).containsExactly("11 to 1");
    }
}
