package dev.parley.routing.engine;

import static dev.parley.routing.engine.Scene.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RT-4 what would become of an interaction that came now")
class ForetellingTest {
    private final Scene scene = new Scene();

    private Prospect foretell(UnaryOperator<ItemDraft> change) {
        return scene.engine.foretell(change.apply(new ItemDraft(99, scene.now)).build(), scene.now);
    }

    @Test
    void itNamesTheBestAgentAndWhy() {
        scene.agent(1, agent -> agent.skill(GERMAN, 40, 40)).agent(2, agent -> agent.skill(GERMAN, 90, 90));
        scene.agent(3).seconds(5);
        Prospect prospect = foretell(item -> item.needs(GERMAN, 30));
        assertThat(prospect.agent()).contains(new AgentId(2));
        assertThat(prospect.explanation().candidates())
                .extracting(each -> each.agent().value(), Candidate::score)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(2L, 95.0),
                        org.assertj.core.api.Assertions.tuple(1L, 45.0));
        assertThat(prospect.explanation().exclusions()).isEqualTo(Map.of(ExclusionReason.NO_SKILL, 1));
    }

    @Test
    void itSaysWhyItWouldWaitAndBehindHowMany() {
        scene.agent(1)
                .load(9, 1, InteractionType.CALL)
                .queue(10)
                .queue(11, item -> item.priority(-50))
                .seconds(1);
        Prospect prospect = foretell(item -> item);
        assertThat(prospect.agent()).isEmpty();
        assertThat(prospect.ahead()).isEqualTo(1);
        assertThat(prospect.explanation().exclusions()).isEqualTo(Map.of(ExclusionReason.NO_CAPACITY, 1));
    }

    @Test
    void itWaitsForANamedAgent() {
        scene.agent(2);
        Prospect prospect = foretell(item -> item.isFor(1, Duration.ofMinutes(5)));
        assertThat(prospect.agent()).isEmpty();
        assertThat(prospect.waitsFor()).contains(new AgentId(1));
    }

    @Provide
    Arbitrary<List<Action>> histories() {
        return Action.any().list().ofMaxSize(40);
    }

    /** What is foretold is what happens, and asking changes nothing. */
    @Property(tries = 500)
    @Label("RT-4: what is foretold is what happens")
    void whatIsForetoldIsWhatHappens(@ForAll("histories") List<Action> actions, @ForAll boolean wantsSkill) {
        History history = new History();
        actions.forEach(history::play);
        ItemDraft draft = new ItemDraft(500, history.now).in(new WorkgroupId(1));
        QueuedInteraction item = (wantsSkill ? draft.needs(GERMAN, 20) : draft).build();
        EngineSnapshot before = history.engine.snapshot();
        Prospect prospect = history.engine.foretell(item, history.now);
        assertThat(history.engine.snapshot()).isEqualTo(before);
        Optional<RoutingDecision.Offer> offer =
                history.engine.apply(new RoutingEvent.InteractionQueued(item), history.now).stream()
                        .map(RoutingDecision.Offer.class::cast)
                        .findFirst();
        assertThat(prospect.agent()).isEqualTo(offer.map(RoutingDecision.Offer::agent));
        offer.ifPresent(made -> assertThat(prospect.explanation()).isEqualTo(made.explanation()));
    }
}
