package dev.parley.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InvariantsTest {
    @Provide
    Arbitrary<List<Action>> histories() {
        return Action.any().list().ofMaxSize(60);
    }

    /** I1 to I5: the ledger checks each decision, and after each step that nothing waits that somebody may take. */
    @Property(tries = 2000)
    void everyDecisionKeepsTheRulesAndNothingWaitsInVain(
            @ForAll("histories") List<Action> actions, @ForAll boolean heldExempt) {
        History history = new History(settings(heldExempt));
        for (Action action : actions) {
            history.play(action);
            history.ledger.checkSettled(history.now);
            assertThat(history.engine.nextTick().filter(at -> !at.isAfter(history.now)))
                    .isEmpty();
        }
    }

    /** I6. */
    @Property(tries = 300)
    void theSameHistoryGivesTheSameDecisions(@ForAll("histories") List<Action> actions) {
        assertThat(decisions(new History(settings(false)), actions))
                .isEqualTo(decisions(new History(settings(false)), actions));
    }

    /** I7. */
    @Property(tries = 1000)
    void anEngineRebuiltAnywhereDecidesAsIfItHadNeverStopped(
            @ForAll("histories") List<Action> before,
            @ForAll("histories") List<Action> after,
            @ForAll boolean heldExempt) {
        History steady = new History(settings(heldExempt));
        History stopped = new History(settings(heldExempt));
        decisions(steady, before);
        decisions(stopped, before);
        EngineSnapshot snapshot = stopped.engine.snapshot();
        stopped.engine = new RoutingEngine(settings(heldExempt));
        assertThat(stopped.engine.restore(snapshot, stopped.now)).isEmpty();
        assertThat(stopped.engine.nextTick()).isEqualTo(steady.engine.nextTick());
        assertThat(stopped.engine.snapshot()).isEqualTo(snapshot);
        assertThat(decisions(stopped, after)).isEqualTo(decisions(steady, after));
    }

    private static List<RoutingDecision> decisions(History history, List<Action> actions) {
        List<RoutingDecision> decisions = new ArrayList<>();
        actions.forEach(action -> decisions.addAll(history.play(action)));
        return decisions;
    }

    private static RoutingSettings settings(boolean heldExempt) {
        return new RoutingSettings(Duration.ofSeconds(60), heldExempt);
    }
}
