package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionEvent;
import dev.parley.conversation.InteractionState;
import dev.parley.routing.Router.BecameRouter;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** A node that becomes router brings what the former one left behind in order (RC-1). */
interface RecoveryTests {

    @Test
    default void offers_that_lapsed_go_back_to_the_queue_and_everything_else_stays() {
        Shop shop = Shop.open();
        Agent agent = Agent.of(shop.workgroup());
        Interaction lapsed = left(shop, (i, now) -> i.offerTo(agent.id(), now.minusSeconds(5), now.minusSeconds(35)));
        Interaction open = left(shop, (i, now) -> i.offerTo(agent.id(), now.plusSeconds(600), now));
        Interaction connected = left(shop, (i, now) -> i.connectTo(agent.id(), now.minusSeconds(60)));
        becameRouter(2);
        assertThat(now(lapsed).state()).isEqualTo(InteractionState.QUEUED);
        assertThat(now(lapsed).agentId()).isNull();
        assertThat(now(lapsed).queuedAt()).isEqualTo(lapsed.queuedAt());
        assertThat(the(Conversations.class).listEvents(lapsed.id()))
                .extracting(InteractionEvent::kind)
                .containsExactly(EventKind.QUEUED, EventKind.REQUEUED);
        assertThat(now(open)).usingRecursiveComparison().isEqualTo(open);
        assertThat(now(connected)).usingRecursiveComparison().isEqualTo(connected);
    }

    /** An interaction as a router that died left it; nobody signalled the present one. */
    private static Interaction left(Shop shop, BiConsumer<Interaction, Instant> story) {
        APost post = APost.saying("Left behind");
        shop.storeLater(post.fetched());
        long conversation = Stored.of(shop).post(post).conversationId();
        long id =
                the(Conversations.class).listOfConversation(conversation).get(0).id();
        Waiting.until(
                "the present router has heard of the post, so that it does not look again",
                () -> Ground.count("select count(s) from RoutingSignal s where s.subjectId = ?1", id) == 0);
        ask(entities -> {
            Interaction interaction = the(Conversations.class).lockInteraction(id);
            story.accept(interaction, Shop.now());
            return id;
        });
        return the(Conversations.class).getInteraction(id);
    }

    private static Interaction now(Interaction former) {
        return the(Conversations.class).getInteraction(former.id());
    }

    private static void becameRouter(long epoch) {
        CDI.current().getBeanManager().getEvent().select(BecameRouter.class).fire(new BecameRouter(epoch));
    }

    @Test
    default void the_first_router_of_an_installation_has_nothing_to_take_over() {
        Shop shop = Shop.open();
        Agent agent = Agent.of(shop.workgroup());
        Interaction lapsed = left(shop, (i, now) -> i.offerTo(agent.id(), now.minusSeconds(5), now.minusSeconds(35)));
        becameRouter(1);
        assertThat(now(lapsed)).usingRecursiveComparison().isEqualTo(lapsed);
    }
}
