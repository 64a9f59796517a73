package dev.parley.it.container;

import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.desk.AgentDesk;
import dev.parley.desk.AgentStates;
import dev.parley.desk.CurrentInteraction.HistoryItem;
import dev.parley.desk.CurrentInteraction.WhyMine;
import dev.parley.desk.DeskViews;
import dev.parley.security.Caller;
import dev.parley.workforce.AgentState;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The current interaction tells why it is with its agent (RT-4), and of the contact's past what may be seen (SE-1). */
interface WhyTests {

    private static long queued(Shop shop, String text) {
        APost post = APost.saying(text);
        shop.storeLater(post.fetched());
        return the(Conversations.class)
                .listOfConversation(Stored.of(shop).post(post).conversationId())
                .get(0)
                .id();
    }

    private static Interaction interaction(long id) {
        return the(Conversations.class).getInteraction(id);
    }

    private static WhyMine why(Agent agent, long id) {
        return Objects.requireNonNull(
                the(DeskViews.class).current(agent.caller(), id).why());
    }

    @Test
    default void the_routers_reasons_are_told_of_whom_it_chose_and_a_pick_up_by_hand_as_one() {
        Shop shop = Shop.open();
        Agent first = Agent.of(shop.workgroup()).available();
        Agent second = Agent.of(shop.workgroup());
        the(AgentStates.class).become(second.caller(), AgentState.FOLLOW_UP, null);
        long id = queued(shop, "Why me?");
        Waiting.until("offered", () -> interaction(id).isWith(first.id()));
        assertThat(why(first, id).title()).isEqualTo("Why you got it");
        assertThat(why(first, id).candidates()).isNotEmpty();
        the(AgentStates.class).become(first.caller(), AgentState.AWAY, null);
        Waiting.until("back in the queue", () -> interaction(id).agentId() == null);
        the(AgentDesk.class).pickUp(second.caller(), id);
        assertThat(why(second, id).rule()).isEqualTo("Picked up by hand by Agent");
        assertThat(why(second, id).at()).isNotNull();
        assertThat(why(second, id).candidates()).isEmpty();
        the(AgentDesk.class).park(second.caller(), id, null);
        the(AgentDesk.class).pickUp(second.caller(), id);
        assertThat(why(second, id).rule()).isEqualTo("Picked up by hand by Agent");
        first.available();
        the(AgentDesk.class).transferToAgent(second.caller(), id, first.id(), "");
        Waiting.until(
                "offered to whom it was transferred to", () -> interaction(id).isWith(first.id()));
        assertThat(why(first, id).rule()).startsWith("Transferred to Agent by Agent. ");
    }

    @Test
    default void of_a_contacts_past_nothing_is_quoted_that_the_reader_may_not_see() {
        Shop here = Shop.open();
        Shop elsewhere = here.secondChannel();
        Agent agent = Agent.withoutLicence(here.workgroup());
        long mine = queued(here, "For everybody here");
        long secret = queued(elsewhere, "Not for everybody");
        run(entities -> {
            long contact = entities.find(Interaction.class, mine).contactId();
            entities.createQuery("update Interaction i set i.contactId = ?1 where i.id = ?2")
                    .setParameter(1, contact)
                    .setParameter(2, secret)
                    .executeUpdate();
        });
        assertThat(the(DeskViews.class).current(agent.caller(), mine).history())
                .filteredOn(item -> item.interactionId() == secret)
                .extracting(HistoryItem::preview)
                .containsExactly("In another workgroup");
        Caller both = new Caller(
                agent.id(),
                "Agent",
                agent.user().rights(),
                Set.of(here.workgroup().id(), elsewhere.workgroup().id()),
                "127.0.0.1");
        assertThat(the(DeskViews.class).current(both, mine).history())
                .extracting(HistoryItem::preview)
                .contains("Not for everybody");
    }
}
