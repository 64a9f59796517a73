package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionEvent;
import dev.parley.conversation.InteractionState;
import dev.parley.conversation.Post;
import dev.parley.intake.HeldPosts;
import dev.parley.supervision.FloorPulse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Posts of one sender become one interaction, and posts find the agent who works (IN-6). */
interface GroupingTests {

    @Test
    @DisplayName("IN-6: the first post of a sender is held back and no agent is offered it")
    default void the_first_post_of_a_sender_is_held_back() {
        Shop shop = Shop.grouping(600);
        Agent.of(shop.workgroup()).available();
        APost first = APost.saying("My sofa came without legs");
        shop.store(first.fetched());
        Interaction held = Stored.of(shop).only();
        assertThat(held.state()).isEqualTo(InteractionState.BUFFERED);
        assertThat(held.heldUntil()).isAfter(Shop.now().plusSeconds(500));
        APost other = APost.saying("A post of somebody on another channel");
        Shop quick = Shop.open();
        Agent.of(quick.workgroup()).available();
        quick.store(other.fetched());
        Waiting.until(
                "the router offers what may be offered",
                () -> Stored.of(quick).only().state().equals(InteractionState.ALERTING));
        assertThat(Stored.of(shop).only().state()).isEqualTo(InteractionState.BUFFERED);
        assertThat(the(FloorPulse.class)
                        .of(Agent.withoutLicence(shop.workgroup()).caller())
                        .waiting())
                .as("held ones do not wait")
                .isZero();
    }

    @Test
    @DisplayName("IN-6: later posts of the sender join it, held or released, in threads of their own or not")
    default void later_posts_of_the_sender_join_it() {
        Shop shop = Shop.grouping(600);
        String ada = "ada-" + shop.channel().id();
        APost first = APost.saying("My sofa came without legs").by(ada);
        APost second = APost.saying("And without cushions").by(ada);
        APost stranger = APost.saying("Do you open on Sunday?");
        shop.store(first.fetched(), second.fetched(), stranger.fetched());
        shop.storeLater(APost.saying("Hello?").by(ada).fetched());
        assertThat(Stored.of(shop).interactions()).hasSize(2);
        long id = interactionOf(shop, first).id();
        release(id);
        assertThat(interaction(id).state()).isEqualTo(InteractionState.QUEUED);
        shop.store(
                shop.claim("after release", Shop.tomorrow().plusSeconds(90)).orElseThrow(),
                APost.saying("Anybody there?").by(ada).fetched());
        assertThat(Stored.of(shop).interactions()).hasSize(2);
        assertThat(interaction(id).unread()).isEqualTo(4);
        assertThat(Stored.of(shop).post(second).conversationId())
                .isEqualTo(Stored.of(shop).post(first).conversationId());
    }

    @Test
    @DisplayName("IN-6: a reply in the thread of a post that joined is in the same conversation")
    default void a_reply_below_a_post_that_joined_is_in_the_same_conversation() {
        Shop shop = Shop.grouping(600);
        String ada = "ada-" + shop.channel().id();
        APost first = APost.saying("The door squeaks").by(ada);
        APost second = APost.saying("So does the drawer").by(ada);
        shop.store(first.fetched(), second.fetched());
        APost deeper =
                new APost("9" + second.id(), "kim", "Oil it", Shop.now(), "unknown", second.thread(), second.facts());
        shop.storeLater(deeper.fetched());
        assertThat(Stored.of(shop).conversations()).isEqualTo(1);
        assertThat(Stored.of(shop).only().unread()).isEqualTo(3);
    }

    @Test
    @DisplayName("IN-6: when the timeout ends the application releases it by itself, and it waits from then on")
    default void it_is_released_when_its_time_is_over() {
        Shop shop = Shop.grouping(600);
        shop.store(APost.saying("Is oak harder than pine?").fetched());
        long id = Stored.of(shop).only().id();
        Instant before = Shop.now();
        endTimeOf(id, before.minusSeconds(1));
        Waiting.until("it is released", () -> interaction(id).state() == InteractionState.QUEUED);
        assertThat(interaction(id).queuedAt()).isAfterOrEqualTo(before);
        assertThat(interaction(id).heldUntil()).isNull();
        assertThat(eventsOf(id)).extracting(InteractionEvent::kind).startsWith(EventKind.HELD_BACK, EventKind.QUEUED);
        Agent.of(shop.workgroup()).available();
        Waiting.until("it is offered", () -> interaction(id).state() == InteractionState.ALERTING);
    }

    @Test
    @DisplayName("IN-6: a stored timeout that no form would take counts as off")
    default void an_invalid_stored_timeout_is_off() {
        for (int seconds : new int[] {0, 9, 3601, -5}) {
            Shop shop = Shop.grouping(seconds);
            shop.store(APost.saying("Hello").fetched());
            assertThat(Stored.of(shop).only().state()).isEqualTo(InteractionState.QUEUED);
        }
    }

    @Test
    @DisplayName("IN-6: after an agent has taken it, another post of the sender is held back on its own")
    default void once_an_agent_has_it_the_next_thread_is_held_back_again() {
        Shop shop = Shop.grouping(600);
        String ada = "ada-" + shop.channel().id();
        APost first = APost.saying("A leg is missing").by(ada);
        shop.store(first.fetched());
        long id = Stored.of(shop).only().id();
        release(id);
        run(entities -> entities.find(Interaction.class, id).connectTo(1, Shop.now()));
        APost next = APost.saying("Another question").by(ada);
        shop.storeLater(next.fetched());
        assertThat(interactionOf(shop, next).state()).isEqualTo(InteractionState.BUFFERED);
        APost inThread = APost.saying("The left one").by(ada).answering(first);
        shop.store(shop.claim("in thread", Shop.tomorrow().plusSeconds(90)).orElseThrow(), inThread.fetched());
        assertThat(interaction(id).unread()).isEqualTo(1);
    }

    @Test
    @DisplayName("IN-6: while an agent works, further posts go to that agent, in order, and the agent is told")
    default void further_posts_go_to_the_agent_who_works() {
        Shop shop = Shop.open();
        APost first = APost.saying("My lamp flickers");
        shop.store(first.fetched());
        long id = Stored.of(shop).only().id();
        run(entities -> entities.find(Interaction.class, id).connectTo(7, Shop.now()));
        APost second = APost.saying("It is dark now").answering(first);
        APost third = APost.saying("It burns again").answering(second);
        shop.storeLater(second.fetched(), third.fetched());
        Interaction working = Stored.of(shop).only();
        assertThat(working.state()).isEqualTo(InteractionState.CONNECTED);
        assertThat(working.agentId()).isEqualTo(7);
        assertThat(working.unread()).isEqualTo(2);
        List<Post> posts = ask(entities -> the(Conversations.class).listPosts(working.conversationId()));
        assertThat(posts).extracting(Post::platformId).containsExactly(first.id(), second.id(), third.id());
        assertThat(eventsOf(id)).extracting(InteractionEvent::kind).contains(EventKind.POST_ADDED);
    }

    @Test
    @DisplayName("IN-6: comments merge into what is queued")
    default void comments_merge_while_it_is_queued() {
        Shop shop = Shop.open();
        APost post = APost.saying("Nice lamps");
        shop.store(post.fetched());
        shop.storeLater(
                APost.saying("Where from?").answering(post).fetched(),
                APost.saying("How much?").answering(post).fetched());
        assertThat(Stored.of(shop).only().unread()).isEqualTo(3);
        assertThat(Stored.of(shop).only().state()).isEqualTo(InteractionState.QUEUED);
    }

    private static void release(long id) {
        endTimeOf(id, Shop.now().minusSeconds(1));
        the(HeldPosts.class).release(id);
    }

    private static void endTimeOf(long id, Instant until) {
        run(entities -> entities.createQuery("update Interaction i set i.heldUntil = ?1 where i.id = ?2")
                .setParameter(1, until)
                .setParameter(2, id)
                .executeUpdate());
    }

    private static List<InteractionEvent> eventsOf(long id) {
        return ask(entities -> the(Conversations.class).listEvents(id));
    }

    private static Interaction interaction(long id) {
        return ask(entities -> the(Conversations.class).getInteraction(id));
    }

    private static Interaction interactionOf(Shop shop, APost post) {
        Stored stored = Stored.of(shop);
        long conversation = stored.post(post).conversationId();
        return stored.interactions().stream()
                .filter(each -> each.conversationId() == conversation)
                .findFirst()
                .orElseThrow();
    }
}
