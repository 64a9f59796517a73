package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionEvent;
import dev.parley.conversation.InteractionState;
import dev.parley.routing.HandingOver;
import dev.parley.routing.Router;
import dev.parley.routing.Router.BecameRouter;
import dev.parley.routing.RoutingSignals;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.Utilization;
import dev.parley.workforce.Workgroup;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
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
        becameRouter(2, Optional.of("another"));
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

    private static void becameRouter(long epoch, Optional<String> died) {
        CDI.current().getBeanManager().getEvent().select(BecameRouter.class).fire(new BecameRouter(epoch, died));
    }

    @Test
    default void the_first_router_of_an_installation_has_nothing_to_take_over() {
        Shop shop = Shop.open();
        Agent agent = Agent.of(shop.workgroup());
        Interaction lapsed = left(shop, (i, now) -> i.offerTo(agent.id(), now.minusSeconds(5), now.minusSeconds(35)));
        becameRouter(1, Optional.empty());
        assertThat(now(lapsed)).usingRecursiveComparison().isEqualTo(lapsed);
    }

    /** Changes a parameter of the server for a while. */
    private static void without(String recovery, Runnable work) {
        System.setProperty(recovery, "0");
        try {
            work.run();
        } finally {
            System.clearProperty(recovery);
        }
    }

    @Test
    @DisplayName("RC-3: with recovery off for a type, what is open of that type ends after a death, and nothing else")
    default void off_closes_one_type_only() {
        Shop shop = Shop.open();
        Agent agent = Agent.of(shop.workgroup());
        Interaction open = left(shop, (i, now) -> i.connectTo(agent.id(), now.minusSeconds(60)));
        without("parley.recovery.directmessage", () -> becameRouter(2, Optional.of("another")));
        assertThat(now(open)).usingRecursiveComparison().isEqualTo(open);
        without("parley.recovery.conversation", () -> {
            becameRouter(2, Optional.empty());
            assertThat(now(open)).usingRecursiveComparison().isEqualTo(open);
            becameRouter(2, Optional.of("another"));
        });
        assertThat(now(open).state()).isEqualTo(InteractionState.DISCONNECTED);
        assertThat(the(Conversations.class).listEvents(open.id()))
                .extracting(InteractionEvent::kind)
                .endsWith(EventKind.ABANDONED);
    }

    @Test
    @DisplayName("RC-1: neither a hand-over nor a failure of routing ends what is open, even with recovery off")
    default void only_a_death_loses_anything() {
        Shop shop = Shop.open();
        Agent agent = Agent.of(shop.workgroup());
        Interaction open = left(shop, (i, now) -> i.connectTo(agent.id(), now.minusSeconds(60)));
        without("parley.recovery.conversation", () -> {
            the(HandingOver.class).handOver(LicensingTests.ADMINISTRATOR);
            assertRoutes();
            assertThat(now(open).state()).isEqualTo(InteractionState.CONNECTED);
            failOnce();
            assertRoutes();
            assertThat(now(open).state()).isEqualTo(InteractionState.CONNECTED);
        });
    }

    /** Rows that cannot be read stop routing until they are mended. */
    private static void failOnce() {
        Workgroup broken = Shop.open(
                        group -> group.utilize(InteractionType.SOCIAL_CONVERSATION, new Utilization(50, 2)))
                .workgroup();
        percent(broken, 0);
        the(Router.class).pulse();
        Waiting.until(
                "routing stands still",
                () -> the(Router.class).ask(engine -> true).isEmpty());
        percent(broken, 50);
    }

    private static void percent(Workgroup group, int percent) {
        Ground.run(entities -> {
            entities.createNativeQuery("update workgroup_utilization set percent = ?1 where workgroup_id = ?2")
                    .setParameter(1, percent)
                    .setParameter(2, group.id())
                    .executeUpdate();
            the(RoutingSignals.class).workgroupChanged(group.id());
        });
    }

    private static void assertRoutes() {
        Shop shop = Shop.open();
        Agent agent = Agent.of(shop.workgroup()).available();
        shop.store(APost.saying("Is somebody routing?").fetched());
        Waiting.until("offered", () -> Stored.of(shop).only().isWith(agent.id()));
    }
}
