package dev.parley.routing.engine;

import static dev.parley.routing.engine.Scene.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RT-5 what is about to miss its service level comes forward")
class ServiceLevelTest {
    private static final Duration TARGET = Duration.ofSeconds(100);
    private static final ScoreWeights PRIORITY_ONLY = new ScoreWeights(1, 1, 1, 1, 0, 0, 1, 0, 1, 0);

    private static Scene scene() {
        return new Scene().rules(SUPPORT, rules -> rules.boost(InteractionType.CHAT, TARGET, 0.4, 60));
    }

    @Test
    void theBoostBeginsInTheLastPartOfTheTimeAndGrows() {
        assertThat(firstAfter(59)).isEqualTo("11 to 1");
        assertThat(firstAfter(79)).isEqualTo("11 to 1");
        assertThat(firstAfter(81)).isEqualTo("10 to 1");
        assertThat(firstAfter(200)).isEqualTo("10 to 1");
    }

    /** A chat with a target against an e-mail without one that is worth 30 points more: half the boost makes up for it. */
    private static String firstAfter(int seconds) {
        Scene scene = scene().queue(10)
                .queue(11, item -> item.type(InteractionType.EMAIL).priority(30));
        return scene.seconds(seconds).agent(1).offers().get(0);
    }

    @Test
    void theExplanationNamesTheBoost() {
        Scene scene = scene().queue(10).seconds(80).agent(1);
        assertThat(scene.why().candidates().get(0).terms())
                .contains(new ScoreTerm(ScoreTerm.Kind.SERVICE_LEVEL, 0.5, 60));
        assertThat(scene.why().candidates().get(0).score()).isEqualTo(80 + 0.5 * 60);
    }

    @Test
    void aTestInteractionIsNotMovedForward() {
        Scene scene = scene().queue(10, item -> item.test())
                .queue(11, item -> item.type(InteractionType.EMAIL).priority(1))
                .seconds(99);
        assertThat(scene.agent(1).offers()).containsExactly("11 to 1");
    }

    @Test
    void aBoostStarvesNobodyForEverEvenWhereWaitingCountsNothing() {
        Scene scene = new Scene()
                .rules(
                        SUPPORT,
                        rules -> rules.weights(PRIORITY_ONLY)
                                .boost(InteractionType.CHAT, Duration.ofSeconds(60), 1, 100));
        scene.agent(1).load(9, 1, InteractionType.CALL).queue(10, item -> item.type(InteractionType.EMAIL));
        long taken = 9;
        int rounds = 0;
        while (taken != 10 && rounds < 500) {
            rounds++;
            scene.queue(100 + rounds).seconds(60).tick();
            taken = scene.end(taken).lastOffers().get(0).interaction().value();
            scene.accept(taken, 1);
        }
        assertThat(taken).isEqualTo(10);
        assertThat(rounds).as("a boost of 100 points at a hundredth a second").isBetween(160, 170);
    }

    record Arrival(int second, int priority, int older) {}

    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        Arbitrary<Integer> second = Arbitraries.integers().between(0, 60);
        Arbitrary<Integer> priority = Arbitraries.integers().between(-100, 100);
        return Combinators.combine(second, priority, Arbitraries.integers().between(0, 50))
                .as(Arrival::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(60);
    }

    /** Whatever the stages of those that wait, the one with the highest score goes first at every moment. */
    @Property(tries = 500)
    @Label("RT-4, RT-5: the order of a queue is that of the scores at the moment")
    void theOrderOfAQueueIsThatOfTheScoresAtTheMoment(
            @ForAll("arrivals") List<Arrival> arrivals, @ForAll @IntRange(min = 1, max = 80) int pause) {
        WorkgroupRules rules = new RulesDraft()
                .boost(InteractionType.CHAT, TARGET, 0.4, 60)
                .utilization(InteractionType.CHAT, 100, 1)
                .build();
        Scene scene = new Scene();
        scene.tell(new RoutingEvent.WorkgroupConfigured(SUPPORT, rules));
        List<QueuedInteraction> items = queue(scene, arrivals);
        scene.seconds(pause).agent(1);
        while (!items.isEmpty()) {
            QueuedInteraction best = best(items, rules, scene.now);
            assertThat(scene.offers()).containsExactly(best.id().value() + " to 1");
            items.remove(best);
            scene.accept(best.id().value(), 1).seconds(1).end(best.id().value());
        }
    }

    private static List<QueuedInteraction> queue(Scene scene, List<Arrival> arrivals) {
        List<QueuedInteraction> items = new ArrayList<>();
        Instant begin = scene.now;
        List<Arrival> inOrder = arrivals.stream()
                .sorted(Comparator.comparingInt(Arrival::second))
                .toList();
        for (Arrival arrival : inOrder) {
            scene.now = begin.plusSeconds(arrival.second());
            QueuedInteraction item = new ItemDraft(items.size() + 10, scene.now)
                    .priority(arrival.priority())
                    .createdEarlier(Duration.ofSeconds(arrival.older()))
                    .build();
            items.add(item);
            scene.tell(new RoutingEvent.InteractionQueued(item));
        }
        return items;
    }

    private static QueuedInteraction best(List<QueuedInteraction> items, WorkgroupRules rules, Instant now) {
        AgentProfile agent = new ProfileDraft().build();
        return items.stream()
                .min(Comparator.<QueuedInteraction>comparingDouble(item ->
                                -new Fitness(agent, item, rules, Duration.between(item.queuedAt(), now)).score())
                        .thenComparing(QueuedInteraction::queuedAt)
                        .thenComparing(QueuedInteraction::id))
                .orElseThrow();
    }
}
