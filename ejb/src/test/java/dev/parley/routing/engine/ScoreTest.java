package dev.parley.routing.engine;

import static dev.parley.routing.engine.Scene.GERMAN;
import static dev.parley.routing.engine.Scene.SALES;
import static dev.parley.routing.engine.Scene.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final ScoreWeights ONLY_TIME_IN_SYSTEM = new ScoreWeights(0, 1, 0, 0, 0, 1, 0, 0, 1, 0);
    private static final ScoreWeights SKILL_AND_COST = new ScoreWeights(1, 3, 1, 1, 1, 0, 1, -2, 0, 0);
    private final Scene scene = new Scene();

    @Test
    void aFreeAgentGetsTheLongestWaiting() {
        scene.queue(11).seconds(1).queue(10).seconds(1);
        assertThat(scene.agent(1).offers()).containsExactly("11 to 1");
    }

    @Test
    void aPriorityIsWorthItsPointsInSeconds() {
        scene.queue(10).seconds(9).queue(11, item -> item.priority(10));
        assertThat(scene.agent(1).offers()).containsExactly("11 to 1");
        Scene later = new Scene().queue(10).seconds(11).queue(11, item -> item.priority(10));
        assertThat(later.agent(1).offers()).containsExactly("10 to 1");
    }

    @Test
    void timeInSystemCountsFromCreation() {
        scene.rules(SUPPORT, rules -> rules.weights(ONLY_TIME_IN_SYSTEM));
        scene.queue(10).seconds(1).queue(11, item -> item.createdEarlier(Duration.ofMinutes(1)));
        assertThat(scene.agent(1).offers()).containsExactly("11 to 1");
    }

    @Test
    void aFreeAgentGetsWhatTheirSkillFitsBest() {
        SkillId french = new SkillId(2);
        scene.queue(10, item -> item.needs(GERMAN, 0)).queue(11, item -> item.needs(french, 0));
        scene.agent(1, agent -> agent.skill(GERMAN, 40, 40).skill(french, 60, 60));
        assertThat(scene.offers()).containsExactly("11 to 1");
        assertThat(scene.why().rule()).isEqualTo(DecisionRule.BEST_INTERACTION);
        assertThat(scene.why().candidates())
                .extracting(each -> each.interaction().value(), Candidate::score)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(11L, 60.0),
                        org.assertj.core.api.Assertions.tuple(10L, 40.0));
    }

    @Test
    void equalScoresGoToTheLongestWaitingThenTheLowerId() {
        scene.rules(SUPPORT, rules -> rules.weights(ONLY_TIME_IN_SYSTEM));
        scene.queue(12).queue(11).seconds(1).queue(10, item -> item.createdEarlier(Duration.ofSeconds(1)));
        assertThat(scene.agent(1).offers()).containsExactly("11 to 1");
    }

    @Test
    void anInteractionGoesToTheAgentIdleForLongest() {
        scene.agent(2).seconds(1).agent(1).seconds(1);
        assertThat(scene.queue(10).offers()).containsExactly("10 to 2");
        assertThat(scene.why().rule()).isEqualTo(DecisionRule.BEST_AGENT);
    }

    @Test
    void equallyIdleAgentsGoByTheLowerId() {
        scene.agent(2).agent(1);
        assertThat(scene.queue(10).offers()).containsExactly("10 to 1");
    }

    @Test
    void workDoesNotPileUpOnOneAgent() {
        scene.rules(SUPPORT, rules -> rules.utilization(InteractionType.CHAT, 25, 4));
        scene.agent(1).seconds(1).agent(2).seconds(1).queue(10);
        assertThat(scene.queue(11).offers()).containsExactly("11 to 2");
    }

    @Test
    void skillIsWeighedByProficiencyAndDesire() {
        scene.rules(SUPPORT, rules -> rules.weights(SKILL_AND_COST));
        scene.agent(1, agent -> agent.skill(GERMAN, 60, 100)).agent(2, agent -> agent.skill(GERMAN, 80, 20));
        scene.queue(10, item -> item.needs(GERMAN, 0));
        assertThat(scene.offers()).containsExactly("10 to 1");
        assertThat(scene.why().candidates()).extracting(Candidate::score).containsExactly(70.0, 65.0);
    }

    @Test
    void aNegativeCostWeightPrefersTheCheaperAgent() {
        scene.rules(SUPPORT, rules -> rules.weights(SKILL_AND_COST));
        scene.agent(1, agent -> agent.cost(20)).agent(2, agent -> agent.cost(10));
        assertThat(scene.queue(10).offers()).containsExactly("10 to 2");
    }

    @Test
    void anAgentOfTwoWorkgroupsComparesTheirHeadsByEachOnesWeights() {
        scene.rules(SALES, rules -> rules.weights(new ScoreWeights(1, 1, 0, 1, 3, 0, 1, 0, 1, 0)));
        scene.queue(10).seconds(10).queue(11, item -> item.in(SALES)).seconds(6);
        assertThat(scene.agent(1, agent -> agent.member(SALES, true)).offers()).containsExactly("11 to 1");
    }

    @Test
    void changedWeightsReorderWhatWaits() {
        scene.queue(10).seconds(1).queue(11, item -> item.createdEarlier(Duration.ofMinutes(1)));
        scene.rules(SUPPORT, rules -> rules.weights(ONLY_TIME_IN_SYSTEM));
        assertThat(scene.agent(1).offers()).containsExactly("11 to 1");
    }

    @Test
    void anExplanationNamesTheBestFiveWithTheirTerms() {
        for (int agent = 1; agent <= 7; agent++) {
            scene.agent(agent).seconds(1);
        }
        scene.agent(8).away(8).queue(10);
        assertThat(scene.why().candidates())
                .extracting(each -> each.agent().value())
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(scene.why().candidates().get(1).terms())
                .contains(new ScoreTerm(ScoreTerm.Kind.TIME_AVAILABLE, 6, 1));
        assertThat(scene.why().exclusions()).containsExactly(java.util.Map.entry(ExclusionReason.NOT_AVAILABLE, 1));
    }
}
