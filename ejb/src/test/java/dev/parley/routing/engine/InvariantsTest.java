package dev.parley.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

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
    @Property(tries = 3000)
    void everyDecisionKeepsTheRulesAndNothingWaitsInVain(@ForAll("histories") List<Action> actions) {
        History history = new History();
        telling(history, () -> {
            for (Action action : actions) {
                history.play(action);
                history.ledger.checkSettled(history.now);
                history.ledger.checkFullness();
                assertThat(history.engine.nextTick().filter(at -> !at.isAfter(history.now)))
                        .isEmpty();
            }
        });
    }

    /** I6. */
    @Property(tries = 300)
    void theSameHistoryGivesTheSameDecisions(@ForAll("histories") List<Action> actions) {
        History one = new History();
        History other = new History();
        telling(one, () -> assertThat(decisions(one, actions)).isEqualTo(decisions(other, actions)));
    }

    /** I7. */
    @Property(tries = 1000)
    void anEngineRebuiltAnywhereDecidesAsIfItHadNeverStopped(
            @ForAll("histories") List<Action> before, @ForAll("histories") List<Action> after) {
        History steady = new History();
        History stopped = new History();
        telling(stopped, () -> {
            decisions(steady, before);
            decisions(stopped, before);
            EngineSnapshot snapshot = stopped.engine.snapshot();
            stopped.engine = new RoutingEngine(RoutingSettings.DEFAULT);
            stopped.story.tell(stopped.now, "the engine is rebuilt");
            assertThat(stopped.engine.restore(snapshot, stopped.now)).isEmpty();
            assertThat(stopped.engine.nextTick()).isEqualTo(steady.engine.nextTick());
            assertThat(stopped.engine.snapshot()).isEqualTo(snapshot);
            assertThat(decisions(stopped, after)).isEqualTo(decisions(steady, after));
        });
    }

    /** Checks, and adds to a failure the story that led to it. */
    private static void telling(History history, Runnable check) {
        try {
            check.run();
        } catch (AssertionError broken) {
            throw new AssertionError(broken.getMessage() + "\nThe story:\n" + history.story, broken);
        }
    }

    private static List<RoutingDecision> decisions(History history, List<Action> actions) {
        List<RoutingDecision> decisions = new ArrayList<>();
        actions.forEach(action -> decisions.addAll(history.play(action)));
        return decisions;
    }
}
