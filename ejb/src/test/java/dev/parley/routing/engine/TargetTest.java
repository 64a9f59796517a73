package dev.parley.routing.engine;

import static dev.parley.routing.engine.Scene.GERMAN;
import static dev.parley.routing.engine.Scene.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RT-7 targets: skill expressions, any agent with capacity, a named agent; RT-1 a queue that is off")
class TargetTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final SkillId FRENCH = new SkillId(2);
    private static final SkillRequirement SOME_GERMAN = new SkillRequirement(GERMAN, 30);
    private static final SkillRequirement GOOD_FRENCH = new SkillRequirement(FRENCH, 50);
    private final Scene scene = new Scene();

    @Test
    void anyOfSeveralSkillsIsEnough() {
        SkillExpression either = SkillExpression.anyOf(List.of(SOME_GERMAN, GOOD_FRENCH));
        scene.agent(1, agent -> agent.skill(GERMAN, 20, 0).skill(FRENCH, 49, 0));
        assertThat(scene.queue(10, item -> item.needs(either)).offers()).isEmpty();
        assertThat(scene.agent(2, agent -> agent.skill(FRENCH, 50, 0)).offers()).containsExactly("10 to 2");
    }

    @Test
    void theBestOfSeveralAlternativesCounts() {
        SkillExpression either = SkillExpression.anyOf(List.of(SOME_GERMAN, GOOD_FRENCH));
        scene.agent(1, agent -> agent.skill(GERMAN, 60, 60));
        scene.agent(2, agent -> agent.skill(GERMAN, 40, 40).skill(FRENCH, 80, 80));
        assertThat(scene.queue(10, item -> item.needs(either)).offers()).containsExactly("10 to 2");
    }

    @Test
    void expressionsNest() {
        SkillExpression nested = SkillExpression.allOf(List.of(
                SkillExpression.anyOf(List.of(SOME_GERMAN, GOOD_FRENCH)), new SkillRequirement(new SkillId(3), 0, 70)));
        assertThat(nested.text(id -> "s" + id.value())).isEqualTo("(s1 >= 30 or s2 >= 50) and s3 <= 70");
        scene.agent(1, agent -> agent.skill(FRENCH, 90, 0).skill(new SkillId(3), 71, 0));
        assertThat(scene.queue(10, item -> item.needs(nested)).offers()).isEmpty();
        assertThat(scene.profile(1, agent -> agent.skill(FRENCH, 90, 0).skill(new SkillId(3), 70, 0))
                        .offers())
                .containsExactly("10 to 1");
    }

    @Test
    void expressionsThatAskForTheSameAreEqualAndShareALane() {
        assertThat(SkillExpression.allOf(List.of(SOME_GERMAN, GOOD_FRENCH, SOME_GERMAN)))
                .isEqualTo(SkillExpression.allOf(List.of(GOOD_FRENCH, SkillExpression.allOf(List.of(SOME_GERMAN)))));
        assertThat(SkillExpression.anyOf(List.of(SOME_GERMAN, SkillExpression.ANYBODY)))
                .isEqualTo(SkillExpression.ANYBODY);
        assertThat(SkillExpression.ANYBODY.text(SkillId::text)).isEqualTo("1=1");
    }

    @Test
    void whatAsksForNobodyInParticularGoesToAnyAgentWithCapacity() {
        scene.rules(SUPPORT, rules -> rules.skill(GERMAN, 30, 100));
        assertThat(scene.agent(1).queue(10).offers()).isEmpty();
        assertThat(scene.queue(11, item -> item.needs(SkillExpression.ANYBODY)).offers())
                .containsExactly("11 to 1");
    }

    @Test
    void aWorkgroupAsksForItsSkillsByItself() {
        scene.rules(SUPPORT, rules -> rules.skill(GERMAN, 30, 100)).queue(10).agent(1);
        assertThat(scene.offers()).isEmpty();
        assertThat(scene.rules(SUPPORT, rules -> rules).offers()).containsExactly("10 to 1");
    }

    @Test
    void aNamedAgentIsWaitedForThoughAbsentAndUnfit() {
        scene.agent(2).queue(10, item -> item.isFor(1, MINUTE));
        assertThat(scene.offers()).isEmpty();
        assertThat(scene.waiting(10).reservedFor()).contains(new AgentId(1));
        assertThat(scene.agent(1, agent -> agent.notIn(SUPPORT)).offers()).isEmpty();
        assertThat(scene.profile(1, agent -> agent).offers()).containsExactly("10 to 1");
        assertThat(scene.why().rule()).isEqualTo(DecisionRule.NAMED_AGENT);
    }

    @Test
    void aNamedAgentWhoRejectsGetsItAgainAfterThePause() {
        scene.agent(1).agent(2).queue(10, item -> item.isFor(1, PreferredAgent.WITHOUT_LIMIT));
        assertThat(scene.reject(10, 1).offers()).isEmpty();
        assertThat(scene.after(MINUTE).tick().offers()).containsExactly("10 to 1");
    }

    @Test
    void afterItsLimitANamedAgentIsWaitedForNoLonger() {
        scene.agent(2).queue(10, item -> item.isFor(1, MINUTE));
        assertThat(scene.after(MINUTE).tick().offers()).containsExactly("10 to 2");
    }

    @Test
    void whileAQueueIsOffEverythingWaits() {
        scene.rules(SUPPORT, rules -> rules.queueOff()).agent(1).queue(10);
        assertThat(scene.offers()).isEmpty();
        assertThat(scene.waiting(10).exclusions()).containsExactly(Map.entry(ExclusionReason.QUEUE_OFF, 1));
        assertThat(scene.rules(SUPPORT, rules -> rules).offers()).containsExactly("10 to 1");
    }

    @Test
    @DisplayName("RT-3 a consultation takes nothing of an agent")
    void aConsultationTakesNothingOfAnAgent() {
        scene.agent(1)
                .tell(new RoutingEvent.LoadReported(
                        new InteractionId(9), new AgentId(1), SUPPORT, InteractionType.CHAT, Share.CONSULT, scene.now));
        assertThat(scene.queue(10).offers()).containsExactly("10 to 1");
    }

    @Test
    @DisplayName("RT-4 a negative weight of the load spreads work evenly")
    void aNegativeWeightOfTheLoadSpreadsWork() {
        ScoreWeights even = new ScoreWeights(1, 1, 1, 1, 1, 0, 1, 0, 0, -1);
        scene.rules(SUPPORT, rules -> rules.weights(even).utilization(InteractionType.CHAT, 20, 5));
        scene.agent(1).agent(2).agent(3).queue(10).queue(11);
        assertThat(scene.queue(12).offers()).containsExactly("12 to 3");
    }
}
