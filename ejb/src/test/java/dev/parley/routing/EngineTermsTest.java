package dev.parley.routing;

import static dev.parley.support.Fixtures.NOON;
import static dev.parley.support.Fixtures.aWorkgroup;
import static dev.parley.support.Fixtures.anInteraction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.Aim;
import dev.parley.conversation.Interaction;
import dev.parley.routing.engine.AgentId;
import dev.parley.routing.engine.InteractionType;
import dev.parley.routing.engine.PreferredAgent;
import dev.parley.routing.engine.QueuedInteraction;
import dev.parley.routing.engine.Relaxation;
import dev.parley.routing.engine.Ring;
import dev.parley.routing.engine.SkillExpression;
import dev.parley.routing.engine.SkillId;
import dev.parley.routing.engine.SkillRange;
import dev.parley.routing.engine.WorkgroupId;
import dev.parley.routing.engine.WorkgroupRules;
import dev.parley.support.TestDatabase;
import dev.parley.workforce.ScoreWeights;
import dev.parley.workforce.ServiceLevel;
import dev.parley.workforce.Skill;
import dev.parley.workforce.Workgroup;
import dev.parley.workforce.WorkgroupRing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What administrators set and rules decide reaches the engine, by way of real rows. */
class EngineTermsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long NADIA = 7;

    private final TestDatabase database = new TestDatabase();
    private final Workgroup care = aWorkgroup("Care");
    private final Workgroup sales = aWorkgroup("Sales");
    private final Skill german = new Skill("German");

    @AfterEach
    void close() {
        database.close();
    }

    private WorkgroupRules stored() {
        database.run(entities -> {
            entities.persist(german);
            entities.persist(sales);
            entities.persist(care);
        });
        return database.ask(entities -> EngineTerms.rules(entities.find(Workgroup.class, care.id())));
    }

    @Test
    @DisplayName("RT-4 rings")
    void ringsReachTheEngineInTheirOrder() {
        care.relaxBy(List.of(
                new WorkgroupRing(MINUTE.multipliedBy(2)).dropping(german),
                new WorkgroupRing(MINUTE).lowering(20).asking(sales)));
        assertThat(stored().rings())
                .containsExactly(
                        new Ring(MINUTE, new Relaxation(20, Set.of(), Set.of(new WorkgroupId(sales.id())))),
                        new Ring(
                                MINUTE.multipliedBy(2), new Relaxation(0, Set.of(new SkillId(german.id())), Set.of())));
    }

    @Test
    @DisplayName("RT-1, RT-3, RT-4, RT-6 the queue's switch, skills, weights, held and answered by itself")
    void everySettingReachesTheEngine() {
        care.switchQueue(false);
        care.exemptHeld(true);
        care.answerAutomatically(true);
        care.offerFor(Duration.ofSeconds(15), 4);
        care.requireSkill(german, new dev.parley.workforce.SkillRange(30, 90));
        care.weigh(new ScoreWeights(1, 2, 3, 4, 5, 6, 7, 8, -9));
        WorkgroupRules rules = stored();
        assertThat(rules.queueOn()).isFalse();
        assertThat(rules.heldExempt()).isTrue();
        assertThat(rules.autoAnswer()).isTrue();
        assertThat(rules.offerTimeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(rules.missesBeforeNotAnswering()).isEqualTo(4);
        assertThat(rules.skills()).isEqualTo(Map.of(new SkillId(german.id()), new SkillRange(30, 90)));
        assertThat(rules.weights())
                .isEqualTo(new dev.parley.routing.engine.ScoreWeights(1, 2, 3, 6, 7, 8, 1, 4, 5, -9));
    }

    @Test
    @DisplayName("RT-5 the boost of what is at risk")
    void serviceLevelsReachTheEngineWithTheirBoost() {
        care.promise(dev.parley.workforce.InteractionType.SOCIAL_DIRECT_MESSAGE, new ServiceLevel(90, 120, 50, 40));
        var target = stored().serviceLevels().get(InteractionType.SOCIAL_DIRECT_MESSAGE);
        assertThat(target)
                .isEqualTo(new dev.parley.routing.engine.ServiceLevelTarget(0.9, Duration.ofMinutes(2), 0.5, 40));
    }

    private QueuedInteraction queued(UnaryOperator<Aim> aim) {
        stored();
        long id = database.ask(entities -> {
            Interaction interaction = anInteraction(care.id()).inTestMode().in(entities);
            interaction.route(30, aim.apply(Aim.NOTHING));
            return interaction.id();
        });
        Optional<PreferredAgent> last = Optional.of(new PreferredAgent(new AgentId(8), MINUTE));
        return database.ask(entities -> EngineTerms.queued(entities.find(Interaction.class, id), last));
    }

    @Test
    @DisplayName("RT-7 a named agent is waited for up to the limit, or without end")
    void aNamedAgentReachesTheEngine() {
        assertThat(EngineTerms.target(Aim.NOTHING.named(NADIA, Optional.of(MINUTE))))
                .contains(new PreferredAgent(new AgentId(NADIA), MINUTE, true));
        assertThat(Aim.NOTHING.named(NADIA, Optional.empty()).limit()).isEmpty();
    }

    @Test
    @DisplayName("RT-7 an expression of skills, the priority and the mode reach the engine")
    void anExpressionReachesTheEngine() {
        QueuedInteraction item = queued(aim -> aim.asking("1=1"));
        assertThat(item.needs()).contains(SkillExpression.ANYBODY);
        assertThat(item.priority()).isEqualTo(30);
        assertThat(item.test()).isTrue();
        assertThat(item.queuedAt()).isEqualTo(NOON);
    }

    @Test
    @DisplayName("RT-6 the agent who handled the contact last is preferred where nobody else is asked for")
    void theLastAgentIsPreferredWhereNobodyElseIsAskedFor() {
        assertThat(queued(aim -> aim).preferred()).contains(new PreferredAgent(new AgentId(8), MINUTE));
    }
}
