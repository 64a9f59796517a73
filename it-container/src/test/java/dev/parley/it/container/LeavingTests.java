package dev.parley.it.container;

import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.administration.BulkChange;
import dev.parley.administration.BulkChange.Access;
import dev.parley.administration.ChangingManyUsers;
import dev.parley.administration.PairDraft;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionEvent;
import dev.parley.conversation.InteractionState;
import dev.parley.desk.AgentDesk;
import dev.parley.desk.AgentStates;
import dev.parley.desk.LoggingOff;
import dev.parley.shared.Ids;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.ConfiguringReasons;
import dev.parley.workforce.ReasonUse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of open interactions when agents go (RT-8), and of offers that they reject (RT-6). */
interface LeavingTests {

    String RULE = "parley.agent.logoff";

    /** Changes the rule of the installation for a while. */
    private static void under(String rule, Runnable work) {
        System.setProperty(RULE, rule);
        try {
            work.run();
        } finally {
            System.clearProperty(RULE);
        }
    }

    private static long queued(Shop shop) {
        APost post = APost.saying("Are you going?");
        shop.storeLater(post.fetched());
        return the(Conversations.class)
                .listOfConversation(Stored.of(shop).post(post).conversationId())
                .get(0)
                .id();
    }

    private static long connectedTo(Shop shop, Agent agent) {
        long id = queued(shop);
        run(entities -> entities.find(Interaction.class, id).connectTo(agent.id(), Shop.now()));
        return id;
    }

    private static Interaction interaction(long id) {
        return the(Conversations.class).getInteraction(id);
    }

    private static InteractionEvent lastEvent(long id) {
        var events = the(Conversations.class).listEvents(id);
        return events.get(events.size() - 1);
    }

    @Test
    @DisplayName("RT-8: under “requeue” open interactions go to a colleague and wrap-up ends")
    default void requeue() {
        Shop shop = Shop.open();
        Agent agent = Agent.withoutLicence(shop.workgroup()).available();
        long open = connectedTo(shop, agent);
        long held = connectedTo(shop, agent);
        long written = connectedTo(shop, agent);
        run(entities -> {
            entities.find(Interaction.class, held).hold(Shop.now());
            entities.find(Interaction.class, written).wrapUp(Shop.now());
        });
        under("requeue", () -> {
            assertThat(the(LoggingOff.class).words()).startsWith("Open interactions go back to the queue");
            the(AgentStates.class).leave(agent.id());
        });
        assertThat(agent.state()).isEqualTo(AgentState.OFFLINE);
        assertThat(interaction(open).state()).isEqualTo(InteractionState.QUEUED);
        assertThat(interaction(held).state()).isEqualTo(InteractionState.QUEUED);
        assertThat(interaction(open).agentId()).isNull();
        assertThat(interaction(written).state()).isEqualTo(InteractionState.DISCONNECTED);
        assertThat(lastEvent(open).kind()).isEqualTo(EventKind.REQUEUED);
        assertThat(lastEvent(open).detail()).isEqualTo("at the log-off");
        Agent colleague = Agent.of(shop.workgroup()).available();
        Waiting.until(
                "with the colleague",
                () -> interaction(open).isWith(colleague.id())
                        || interaction(held).isWith(colleague.id()));
    }

    @Test
    @DisplayName("RT-8: under “refuse” nobody goes with open interactions, but who is lost or sent off is parked")
    default void refuse() {
        Shop shop = Shop.open();
        Agent agent = Agent.withoutLicence(shop.workgroup()).available();
        long open = connectedTo(shop, agent);
        under("refuse", () -> {
            assertThatThrownBy(() -> the(AgentStates.class).leave(agent.id()))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("You still have 1 open interaction. Finish, transfer or park it before you log off.");
            assertThat(agent.state()).isEqualTo(AgentState.AVAILABLE);
            assertThat(interaction(open).state()).isEqualTo(InteractionState.CONNECTED);
            the(AgentStates.class).drop(agent.id(), "connection lost");
            assertThat(interaction(open).state()).isEqualTo(InteractionState.PARKED);
            assertThat(agent.state()).isEqualTo(AgentState.OFFLINE);
            agent.available();
            the(AgentStates.class).leave(agent.id());
        });
        assertThat(agent.state()).isEqualTo(AgentState.OFFLINE);
    }

    @Test
    @DisplayName("RT-8: what is parked at a log-off goes back to the queue after a while, with its waiting time")
    default void park() {
        Shop shop = Shop.open();
        Agent agent = Agent.withoutLicence(shop.workgroup()).available();
        long open = connectedTo(shop, agent);
        the(AgentStates.class).leave(agent.id());
        assertThat(interaction(open).state()).isEqualTo(InteractionState.PARKED);
        assertThat(interaction(open).parkedUntil())
                .isBetween(Shop.now().plus(Duration.ofHours(23)), Shop.now().plus(Duration.ofHours(24)));
        assertThat(the(LoggingOff.class).words()).contains("at most 24 hours");
        Instant queuedAt = interaction(open).queuedAt();
        run(entities -> entities.createQuery("update Interaction i set i.parkedUntil = ?1 where i.id = ?2")
                .setParameter(1, Shop.now().minusSeconds(1))
                .setParameter(2, open)
                .executeUpdate());
        Waiting.until("back in the queue", () -> interaction(open).state() == InteractionState.QUEUED);
        assertThat(interaction(open).queuedAt()).isEqualTo(queuedAt);
        assertThat(interaction(open).targetAgentId()).isNull();
    }

    @Test
    @DisplayName("RT-8: who is disabled is logged off, and what they had goes back to the queue")
    default void disabled() {
        Shop shop = Shop.open();
        Agent agent = Agent.withoutLicence(shop.workgroup()).available();
        long open = connectedTo(shop, agent);
        long parked = connectedTo(shop, agent);
        run(entities -> entities.find(Interaction.class, parked).park(null, Shop.now()));
        BulkChange off =
                new BulkChange(Set.of(agent.id()), 0, 0, 0, new PairDraft(0, 0), 0, "", "", Access.DISABLED, false);
        assertThat(the(ChangingManyUsers.class)
                        .apply(LicensingTests.ADMINISTRATOR, off)
                        .applied())
                .isTrue();
        assertThat(agent.state()).isEqualTo(AgentState.OFFLINE);
        assertThat(interaction(open).state()).isEqualTo(InteractionState.QUEUED);
        assertThat(interaction(parked).state()).isEqualTo(InteractionState.QUEUED);
        assertThat(lastEvent(open).kind()).isEqualTo(EventKind.REQUEUED);
    }

    @Test
    @DisplayName("RT-6: an offer is rejected with one of the reasons that an administrator offers, and only with those")
    default void rejectWithAReason() {
        Shop shop = Shop.open();
        Agent agent = Agent.of(shop.workgroup()).available();
        long id = queued(shop);
        Waiting.until("offered", () -> interaction(id).state() == InteractionState.ALERTING);
        String reason = "too hard " + Ids.next();
        assertThatThrownBy(() -> the(AgentDesk.class).reject(agent.caller(), id, reason))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("not offered any more");
        assertThat(the(ConfiguringReasons.class).add(LicensingTests.ADMINISTRATOR, ReasonUse.REJECT, reason))
                .isEmpty();
        the(AgentDesk.class).reject(agent.caller(), id, reason);
        assertThat(the(Conversations.class).listEvents(id))
                .filteredOn(event -> event.kind() == EventKind.REJECTED)
                .extracting(InteractionEvent::detail)
                .containsExactly(reason);
        the(AgentStates.class).leave(agent.id());
    }
}
