package dev.parley.it.container;

import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.desk.AgentDesk;
import dev.parley.workforce.Workforce;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the application tells of routing (RT-10). */
interface EventTests {

    private static Interaction interaction(long id) {
        return the(Conversations.class).getInteraction(id);
    }

    private static void awaitOffer(long id) {
        Waiting.until("offered", () -> interaction(id).state() == InteractionState.ALERTING);
    }

    @Test
    @DisplayName("RT-10: CDI events carry what happens to an interaction, from the queue to its end, in order and once")
    default void events_carry_routing() {
        Shop shop = Shop.open();
        Agent agent = Agent.of(shop.workgroup()).available();
        APost post = APost.saying("My stool wobbles");
        shop.storeLater(post.fetched());
        long id = the(Conversations.class)
                .listOfConversation(Stored.of(shop).post(post).conversationId())
                .get(0)
                .id();
        awaitOffer(id);
        the(AgentDesk.class).accept(agent.caller(), id);
        the(AgentDesk.class).hold(agent.caller(), id);
        the(AgentDesk.class).resume(agent.caller(), id);
        Shop other = Shop.open();
        run(entities -> the(Workforce.class).getUser(agent.id()).join(other.workgroup()));
        the(AgentDesk.class)
                .transferToWorkgroup(agent.caller(), id, other.workgroup().id(), "");
        Agent second = Agent.of(other.workgroup()).available();
        awaitOffer(id);
        the(AgentDesk.class).accept(second.caller(), id);
        the(AgentDesk.class).disconnect(second.caller(), id, null, null);
        assertThat(the(HeardEvents.class).of(id))
                .filteredOn(kind -> kind != EventKind.WRAP_UP)
                .isEqualTo(List.of(
                        EventKind.QUEUED,
                        EventKind.ALERTING,
                        EventKind.CONNECTED,
                        EventKind.HELD,
                        EventKind.RESUMED,
                        EventKind.TRANSFERRED,
                        EventKind.ALERTING,
                        EventKind.CONNECTED,
                        EventKind.DISCONNECTED));
    }
}
