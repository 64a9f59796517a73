package dev.parley.it.container;

import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.desk.AgentDesk;
import dev.parley.routing.AskingTheEngine;
import dev.parley.workforce.AgentState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The real router, woken by the application's events and timers, gives interactions to agents. */
interface RoutingTests {

    Duration SOON = Duration.ofSeconds(2);

    /** Twice an offer of a second, and room for a busy machine. */
    Duration TWO_OFFERS = Duration.ofSeconds(10);

    @Test
    default void what_waits_is_offered_to_an_available_agent_and_after_a_refusal_to_another() {
        Shop shop = Shop.open();
        Agent one = Agent.of(shop.workgroup()).available();
        Agent other = Agent.of(shop.workgroup()).available();
        long id = queued(shop, "My chair wobbles");
        awaitAlerting(id);
        boolean firstIsOne = interaction(id).isWith(one.id());
        Agent first = firstIsOne ? one : other;
        Agent second = firstIsOne ? other : one;
        assertThat(interaction(id).isWith(first.id())).isTrue();
        the(AgentDesk.class).reject(first.caller(), id);
        Waiting.until("offered to the second agent", SOON, () -> interaction(id).isWith(second.id()));
        the(AgentDesk.class).accept(second.caller(), id);
        assertThat(interaction(id).state()).isEqualTo(InteractionState.CONNECTED);
        assertThat(first.state()).isEqualTo(AgentState.AVAILABLE);
    }

    private static long queued(Shop shop, String text) {
        APost post = APost.saying(text);
        shop.storeLater(post.fetched());
        long conversation = Stored.of(shop).post(post).conversationId();
        return the(Conversations.class).listOfConversation(conversation).get(0).id();
    }

    private static Interaction interaction(long id) {
        return the(Conversations.class).getInteraction(id);
    }

    private static void awaitAlerting(long id) {
        Waiting.until("offered", SOON, () -> interaction(id).state() == InteractionState.ALERTING);
    }

    @Test
    default void an_agent_who_misses_offers_is_set_to_not_answering() {
        Shop shop = Shop.open(group -> group.offerFor(Duration.ofSeconds(1), 2));
        Agent absent = Agent.of(shop.workgroup()).available();
        shop.store(APost.saying("First").fetched(), APost.saying("Second").fetched());
        Waiting.until("not answering", TWO_OFFERS, () -> absent.state() == AgentState.NOT_ANSWERING);
        Waiting.until(
                "all back in the queue",
                SOON,
                () -> Stored.of(shop).interactions().stream().allMatch(i -> i.state() == InteractionState.QUEUED));
    }

    @Test
    default void without_a_licence_an_agent_is_offered_nothing() {
        Shop shop = Shop.open();
        Agent agent = Agent.withoutLicence(shop.workgroup()).available();
        long id = queued(shop, "Anybody there?");
        Waiting.until(
                "known to wait for a licence",
                SOON,
                () -> the(AskingTheEngine.class)
                        .whyWaiting(id)
                        .filter(why -> why.exclusions().equals(List.of("1 agent without the licence")))
                        .isPresent());
        assertThat(interaction(id).state()).isEqualTo(InteractionState.QUEUED);
        agent.license();
        awaitAlerting(id);
        assertThat(interaction(id).isWith(agent.id())).isTrue();
    }
}
