package dev.parley.routing.engine;

import static dev.parley.routing.engine.Scene.GERMAN;
import static dev.parley.routing.engine.Scene.SALES;
import static dev.parley.routing.engine.Scene.SOCIAL;
import static dev.parley.routing.engine.Scene.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RT-4 bullseye rings: requirements relax with waiting time")
class RingTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Relaxation LOWER = new Relaxation(20, Set.of(), Set.of());
    private static final Relaxation WITHOUT_GERMAN = new Relaxation(0, Set.of(GERMAN), Set.of());
    private static final Relaxation ALSO_SALES = new Relaxation(0, Set.of(), Set.of(SALES));
    private final Scene scene = new Scene();

    @Test
    void afterAWhileALowerProficiencyIsEnough() {
        scene.rules(SUPPORT, rules -> rules.ring(MINUTE, LOWER));
        scene.agent(1, agent -> agent.skill(GERMAN, 40, 0)).queue(10, item -> item.needs(GERMAN, 60));
        assertThat(scene.offers()).isEmpty();
        assertThat(scene.waiting(10).exclusions()).containsExactly(Map.entry(ExclusionReason.NO_SKILL, 1));
        assertThat(scene.engine.nextTick()).contains(scene.now.plus(MINUTE));
        assertThat(scene.seconds(59).tick().offers()).isEmpty();
        assertThat(scene.seconds(1).tick().offers()).containsExactly("10 to 1");
        assertThat(scene.why().ring()).isEqualTo(1);
    }

    @Test
    void aRingKeepsWhatTheOnesBeforeItRelaxed() {
        scene.rules(SUPPORT, rules -> rules.ring(MINUTE, LOWER).ring(MINUTE.multipliedBy(2), ALSO_SALES));
        scene.agent(1, agent -> agent.notIn(SUPPORT).member(SALES, true).skill(GERMAN, 40, 0))
                .queue(10, item -> item.needs(GERMAN, 60));
        assertThat(scene.after(MINUTE).tick().offers()).isEmpty();
        assertThat(scene.after(MINUTE).tick().offers()).containsExactly("10 to 1");
    }

    @Test
    void eachRingLowersFromTheMinimumAndNotFromTheRingBefore() {
        Relaxation lowest = new Relaxation(40, Set.of(), Set.of());
        scene.rules(SUPPORT, rules -> rules.ring(MINUTE, LOWER).ring(MINUTE.multipliedBy(2), lowest));
        scene.agent(1, agent -> agent.skill(GERMAN, 19, 0)).agent(2, agent -> agent.skill(GERMAN, 20, 0));
        scene.queue(10, item -> item.needs(GERMAN, 60));
        assertThat(scene.after(MINUTE).tick().offers()).isEmpty();
        assertThat(scene.after(MINUTE).tick().offers()).containsExactly("10 to 2");
    }

    @Test
    void whoHelpsOutLosesTheOfferWithTheRing() {
        scene.rules(SUPPORT, rules -> rules.ring(MINUTE, ALSO_SALES));
        scene.agent(1, agent -> agent.notIn(SUPPORT).member(SALES, true)).queue(10);
        assertThat(scene.after(MINUTE).tick().offers()).containsExactly("10 to 1");
        scene.rules(SUPPORT, rules -> rules);
        assertThat(scene.last)
                .contains(new RoutingDecision.OfferWithdrawn(
                        new InteractionId(10), new AgentId(1), WithdrawalReason.NO_LONGER_QUALIFIED, scene.now));
    }

    @Test
    void aSkillCanBeDroppedAltogether() {
        scene.rules(SUPPORT, rules -> rules.skill(GERMAN, 50, 100).ring(MINUTE, WITHOUT_GERMAN));
        assertThat(scene.agent(1).queue(10).offers()).isEmpty();
        assertThat(scene.after(MINUTE).tick().offers()).containsExactly("10 to 1");
    }

    @Test
    void aWiderWorkgroupHelpsOutUnderTheRulesOfTheOffering() {
        scene.rules(SUPPORT, rules -> rules.ring(MINUTE, ALSO_SALES).utilization(InteractionType.CHAT, 50, 2));
        scene.agent(1, agent -> agent.notIn(SUPPORT).member(SALES, true).userLicence(SOCIAL));
        scene.agent(2, agent -> agent.notIn(SUPPORT).member(SALES, true));
        scene.queue(10, item -> item.licence(SOCIAL)).queue(11, item -> item.licence(SOCIAL));
        assertThat(scene.offers()).isEmpty();
        assertThat(scene.after(MINUTE).tick().offers()).containsExactly("10 to 1", "11 to 1");
        assertThat(scene.why().exclusions()).containsExactly(Map.entry(ExclusionReason.NO_LICENCE, 1));
    }

    @Test
    void whoJoinsTheWiderWorkgroupLaterHelpsOutToo() {
        scene.rules(SUPPORT, rules -> rules.ring(MINUTE, ALSO_SALES)).queue(10);
        scene.after(MINUTE).tick();
        scene.agent(1, agent -> agent.notIn(SUPPORT).notIn(SALES));
        assertThat(scene.offers()).isEmpty();
        assertThat(scene.profile(1, agent -> agent.notIn(SUPPORT).member(SALES, true))
                        .offers())
                .containsExactly("10 to 1");
        scene.reject(10, 1).profile(1, agent -> agent.notIn(SUPPORT));
        assertThat(scene.seconds(60).tick().offers()).isEmpty();
    }

    @Test
    void anAgentOfBothWorkgroupsIsCountedOnce() {
        scene.rules(SUPPORT, rules -> rules.ring(MINUTE, ALSO_SALES));
        scene.profile(1, agent -> agent.member(SALES, true))
                .available(1)
                .away(1)
                .queue(10);
        scene.after(MINUTE).tick();
        assertThat(scene.waiting(10).exclusions()).containsExactly(Map.entry(ExclusionReason.NOT_AVAILABLE, 1));
        assertThat(scene.waiting(10).ring()).isEqualTo(1);
    }

    @Test
    void theRingIsReachedByWaitingTimeThatARefusalDoesNotCost() {
        scene.rules(SUPPORT, rules -> rules.ring(MINUTE, LOWER));
        scene.agent(1, agent -> agent.skill(GERMAN, 80, 0)).agent(2, agent -> agent.skill(GERMAN, 40, 0));
        scene.queue(10, item -> item.needs(GERMAN, 60)).seconds(10).reject(10, 1);
        assertThat(scene.offers()).containsExactly("10 to 1");
        scene.seconds(10).tick().accept(10, 1);
        assertThat(scene.after(MINUTE).tick().offers()).isEmpty();
    }

    @Test
    void whatAlertsWhenTheRingComesIsOfferedByItAfterwards() {
        scene.rules(SUPPORT, rules -> rules.ring(Duration.ofSeconds(15), LOWER));
        scene.agent(1, agent -> agent.skill(GERMAN, 80, 0)).agent(2, agent -> agent.skill(GERMAN, 40, 0));
        scene.queue(10, item -> item.needs(GERMAN, 60)).seconds(15).tick();
        assertThat(scene.offers()).isEmpty();
        assertThat(scene.seconds(5).tick().offers()).containsExactly("10 to 2");
    }

    @Test
    void ringsComeInOrder() {
        WorkgroupRules rules = WorkgroupRules.DEFAULT;
        List<Ring> wrong = List.of(new Ring(MINUTE, LOWER), new Ring(MINUTE, ALSO_SALES));
        assertThatThrownBy(() -> new WorkgroupRules(
                        true,
                        rules.weights(),
                        Map.of(),
                        false,
                        Map.of(),
                        wrong,
                        rules.offerTimeout(),
                        1,
                        false,
                        Map.of()))
                .hasMessage("ring 2 comes before ring 1");
    }
}
