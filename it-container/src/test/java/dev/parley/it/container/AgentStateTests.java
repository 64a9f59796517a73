package dev.parley.it.container;

import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static dev.parley.it.container.Office.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.EndReason;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.desk.AgentStates;
import dev.parley.desk.InteractionCard;
import dev.parley.desk.LeadingAgents;
import dev.parley.desk.LosingAgents;
import dev.parley.security.Caller;
import dev.parley.shared.Ids;
import dev.parley.shared.NotFoundException;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.ConfiguringReasons;
import dev.parley.workforce.JpaStates;
import dev.parley.workforce.ReasonUse;
import dev.parley.workforce.StateSpan;
import dev.parley.workforce.Workgroup;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** States of agents, their reasons and their history (RT-8). */
interface AgentStateTests {

    private static List<StateSpan> history(Agent agent) {
        return the(JpaStates.class).history(agent.id(), 10);
    }

    @Test
    default void what_an_administrator_offers_can_be_chosen_and_nothing_else() {
        Agent agent = Agent.withoutLicence(Shop.open().workgroup());
        String label = "Doctor " + Ids.next();
        ConfiguringReasons reasons = the(ConfiguringReasons.class);
        assertThat(reasons.add(LicensingTests.ADMINISTRATOR, ReasonUse.AWAY, label))
                .isEmpty();
        assertThat(reasons.add(LicensingTests.ADMINISTRATOR, ReasonUse.AWAY, label))
                .isPresent();
        the(AgentStates.class).choose(agent.caller(), "away-" + label);
        assertThat(history(agent).get(0).reason()).isEqualTo(label);
        long id = reasons.list(LicensingTests.ADMINISTRATOR).stream()
                .filter(line -> line.label().equals(label))
                .findFirst()
                .orElseThrow()
                .id();
        reasons.offer(LicensingTests.ADMINISTRATOR, id, false);
        assertThatThrownBy(() -> the(AgentStates.class).choose(agent.caller(), "away-" + label))
                .isInstanceOf(RefusedException.class);
        reasons.remove(LicensingTests.ADMINISTRATOR, id);
    }

    @Test
    default void a_log_off_is_history_and_parks_what_is_open() {
        Shop shop = Shop.open();
        Agent agent = Agent.withoutLicence(shop.workgroup()).available();
        shop.storeLater(APost.saying("Are you going?").fetched());
        long id = Stored.of(shop).interactions().get(0).id();
        run(entities -> entities.find(Interaction.class, id).connectTo(agent.id(), Shop.now()));
        the(AgentStates.class).leave(agent.id());
        assertThat(history(agent))
                .extracting(StateSpan::state)
                .containsExactly(AgentState.OFFLINE, AgentState.AVAILABLE);
        assertThat(history(agent).get(1).until()).isNotNull();
        Interaction interaction = the(Conversations.class).getInteraction(id);
        assertThat(interaction.state()).isEqualTo(InteractionState.PARKED);
        assertThat(interaction.isWith(agent.id())).isTrue();
        assertThat(the(LeadingAgents.class)
                        .sheet(supervisor(shop.workgroup()), agent.id())
                        .work())
                .extracting(InteractionCard::id)
                .containsExactly(id);
        run(entities -> entities.find(Interaction.class, id).disconnect(EndReason.HANDLED, Shop.now()));
        assertThat(the(LeadingAgents.class)
                        .sheet(supervisor(shop.workgroup()), agent.id())
                        .work())
                .as("ended of late")
                .extracting(InteractionCard::id)
                .containsExactly(id);
    }

    @Test
    default void an_agent_whose_page_is_gone_is_logged_off_and_one_whose_page_is_there_is_not() {
        Workgroup group = Shop.open().workgroup();
        Agent lost = Agent.withoutLicence(group).available();
        Agent here = Agent.withoutLicence(group).available();
        the(LosingAgents.class).seen(Set.of(lost.id(), here.id()));
        run(entities -> entities.createQuery("update AgentSession s set s.lastSeenAt = ?1 where s.userId = ?2")
                .setParameter(1, Shop.now().minus(Duration.ofMinutes(6)))
                .setParameter(2, lost.id())
                .executeUpdate());
        Waiting.until("logged off", () -> lost.state() == AgentState.OFFLINE);
        assertThat(history(lost).get(0).reason()).isEqualTo("connection lost");
        assertThat(here.state()).isEqualTo(AgentState.AVAILABLE);
    }

    @Test
    default void a_supervisor_changes_the_state_of_an_agent_of_an_own_workgroup() {
        Workgroup group = Shop.open().workgroup();
        Agent agent = Agent.withoutLicence(group).available();
        LeadingAgents leading = the(LeadingAgents.class);
        Caller sam = supervisor(group);
        leading.change(sam, agent.id(), "follow-up");
        assertThat(agent.state()).isEqualTo(AgentState.FOLLOW_UP);
        leading.change(sam, agent.id(), LeadingAgents.OFFLINE);
        assertThat(leading.sheet(sam, agent.id()).history().get(0).reason()).isEqualTo("logged off by Sam");
        assertThatThrownBy(() -> leading.change(sam, agent.id(), "available"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("is not logged in");
        assertThat(agent.state()).isEqualTo(AgentState.OFFLINE);
        assertThatThrownBy(() -> leading.change(agent.caller(), agent.id(), "available"))
                .isInstanceOf(RefusedException.class);
        Caller stranger = supervisor(Shop.open().workgroup());
        assertThatThrownBy(() -> leading.change(stranger, agent.id(), "available"))
                .isInstanceOf(NotFoundException.class);
    }
}
