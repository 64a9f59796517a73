package dev.parley.it.container;

import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static dev.parley.it.container.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.desk.AgentDesk;
import dev.parley.desk.AgentStates;
import dev.parley.desk.Reply;
import dev.parley.desk.Replying;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.Utilization;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A public post is answered privately, and the private interaction is with who answers (AG-3). */
interface MovingTests {

    /** A customer who wrote publicly, which is with the agent, and privately as well. */
    record Talk(Agent agent, long publicly, long privately) {

        static Talk in(Shop shop) {
            Agent agent = Agent.of(shop.workgroup());
            the(AgentStates.class).become(agent.caller(), AgentState.FOLLOW_UP, null);
            APost asked = APost.saying("Where is my table?");
            shop.store(
                    asked.fetched(), APost.saying("Hello?").by(asked.author()).privately());
            Talk talk = new Talk(
                    agent,
                    only(shop, InteractionType.SOCIAL_CONVERSATION),
                    only(shop, InteractionType.SOCIAL_DIRECT_MESSAGE));
            the(AgentDesk.class).pickUp(agent.caller(), talk.publicly());
            return talk;
        }

        private static long only(Shop shop, InteractionType type) {
            return Stored.of(shop).interactions().stream()
                    .filter(each -> each.type() == type)
                    .findFirst()
                    .orElseThrow()
                    .id();
        }

        /** What has become of the private one before. */
        Talk where(Consumer<Interaction> story) {
            run(entities -> story.accept(entities.find(Interaction.class, privately)));
            return this;
        }

        long answer() {
            Reply reply = new Reply(publicly, Visibility.PRIVATE, null, "", "Let us talk here.", List.of());
            return the(Replying.class).reply(agent.caller(), reply);
        }

        Interaction found() {
            return the(Conversations.class).getInteraction(privately);
        }

        void assertConnected() {
            assertThat(answer()).isEqualTo(privately);
            assertThat(found().state()).isEqualTo(InteractionState.CONNECTED);
            assertThat(found().isWith(agent.id())).isTrue();
        }
    }

    @Test
    @DisplayName("AG-3: whoever answers privately has the private interaction, whether it waits, rings or lies aside")
    default void what_is_answered_is_connected() {
        Talk waiting = Talk.in(Shop.open());
        waiting.assertConnected();
        Talk ringing = Talk.in(Shop.open());
        ringing.where(i -> i.offerTo(ringing.agent().id(), Shop.now().plusSeconds(600), Shop.now()))
                .assertConnected();
        assertThat(ringing.found().offerExpiresAt()).isNull();
        Talk parked = Talk.in(Shop.open());
        parked.where(i -> i.connectTo(parked.agent().id(), Shop.now()))
                .where(i -> i.park(null, Shop.now()))
                .assertConnected();
        Talk held = Talk.in(Shop.open());
        held.where(i -> i.connectTo(held.agent().id(), Shop.now()))
                .where(i -> i.hold(Shop.now()))
                .assertConnected();
    }

    @Test
    @DisplayName("AG-3: during the wrap-up of the private interaction nothing is sent from it")
    default void a_wrap_up_comes_to_its_end_first() {
        Talk talk = Talk.in(Shop.open());
        talk.where(i -> i.connectTo(talk.agent().id(), Shop.now())).where(i -> i.wrapUp(Shop.now()));
        assertThatThrownBy(talk::answer)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("in the wrap-up of a private conversation with this person");
    }

    @Test
    @DisplayName("AG-3, RT-3: what is moved to private counts for what the agent takes at the same moment")
    default void what_is_moved_counts_at_once() {
        Shop shop = Shop.open(group -> {
            group.utilize(InteractionType.SOCIAL_CONVERSATION, new Utilization(50, 5));
            group.utilize(InteractionType.SOCIAL_DIRECT_MESSAGE, new Utilization(50, 5));
        });
        Talk talk = Talk.in(shop);
        APost other = APost.saying("And my lamp?");
        shop.storeLater(other.fetched());
        long waits = the(Conversations.class)
                .listOfConversation(Stored.of(shop).post(other).conversationId())
                .get(0)
                .id();
        boolean taken = together(talk::answer, () -> {
            try {
                the(AgentDesk.class).pickUp(talk.agent().caller(), waits);
                return true;
            } catch (RefusedException full) {
                return false;
            }
        });
        assertThat(taken).isFalse();
        assertThat(talk.found().state()).isEqualTo(InteractionState.CONNECTED);
    }
}
