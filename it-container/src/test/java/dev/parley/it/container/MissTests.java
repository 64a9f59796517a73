package dev.parley.it.container;

import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.workforce.AgentSession;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.JpaStates;
import dev.parley.workforce.Workforce;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Which offers count as missed (RT-6). */
interface MissTests {

    private static void miss(Agent agent, Instant offered, Instant now) {
        the(JpaStates.class).missOffer(agent.id(), offered, now);
    }

    private static AgentSession session(Agent agent) {
        return the(Workforce.class).sessionOf(agent.id(), Shop.now());
    }

    private static Instant nine() {
        return Shop.now().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    default void offers_that_rang_together_are_one_miss() {
        Agent agent = Agent.withoutLicence(Shop.open().workgroup()).available();
        Instant nine = nine();
        miss(agent, nine, nine.plusSeconds(30));
        miss(agent, nine.plusMillis(20), nine.plusSeconds(31));
        assertThat(session(agent).missedOffers()).isEqualTo(1);
        miss(agent, nine.plusSeconds(31), nine.plusSeconds(61));
        assertThat(session(agent).missedOffers()).isEqualTo(2);
    }

    @Test
    default void an_offer_that_rang_beside_an_answer_is_no_miss() {
        Agent agent = Agent.withoutLicence(Shop.open().workgroup()).available();
        Instant nine = nine();
        miss(agent, nine, nine.plusSeconds(30));
        the(JpaStates.class).answer(Set.of(agent.id()), nine.plusSeconds(40));
        miss(agent, nine.plusSeconds(35), nine.plusSeconds(65));
        assertThat(session(agent).missedOffers()).isZero();
        assertThat(session(agent).lastSignAt()).isEqualTo(nine.plusSeconds(40));
    }

    @Test
    default void an_agent_changes_state_while_the_router_counts() {
        Agent agent = Agent.withoutLicence(Shop.open().workgroup()).available();
        Instant nine = nine();
        run(entities -> {
            AgentSession session = entities.find(AgentSession.class, agent.id());
            await(the(Ground.class).start(() -> {
                miss(agent, nine, nine.plusSeconds(30));
                return null;
            }));
            session.become(AgentState.AWAY, "Lunch", nine.plusSeconds(31));
        });
        assertThat(agent.state()).isEqualTo(AgentState.AWAY);
        assertThat(session(agent).missedOffers()).isEqualTo(1);
    }

    private static void await(Future<?> work) {
        try {
            work.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
