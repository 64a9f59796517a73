package dev.parley.it.container;

import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.IntakeOptions;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.SentPost;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Direction;
import dev.parley.conversation.Post;
import dev.parley.intake.StoringPages;
import dev.parley.outbound.Outbox;
import dev.parley.outbound.Outbox.Flight;
import dev.parley.outbound.OutboxState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nothing is sent twice, dropped or sent out of order (OB-1, OB-3). */
interface OutboxTests {

    int ALL = 1000;

    @Test
    default void what_was_being_sent_in_a_crash_has_an_unknown_outcome() {
        Shop shop = Shop.open();
        APost question = APost.saying("Hello?");
        shop.store(question.fetched());
        Outgoing reply = Outgoing.of(shop, question, "Hello!");
        Flight crashed = reply.takeOff();
        assertThat(reply.item().state()).isEqualTo(OutboxState.IN_FLIGHT);
        the(Outbox.class).rescue(reply.due());
        assertThat(reply.item().state()).isEqualTo(OutboxState.IN_FLIGHT);
        assertThat(the(Outbox.class).rescue(reply.afterItsLease())).isPositive();
        assertThat(reply.item().state()).isEqualTo(OutboxState.UNKNOWN);
        the(Outbox.class).sent(crashed, new SentPost("too-late", ""), Shop.now());
        assertThat(reply.item().state()).isEqualTo(OutboxState.UNKNOWN);
        assertThat(Stored.of(shop).platformIds()).containsExactly(question.id());
    }

    @Test
    default void what_could_not_be_noted_is_looked_for_although_its_node_sends_on() {
        Shop shop = Shop.open();
        APost question = APost.saying("Hello?");
        APost elsewhere = APost.saying("Hello there?");
        shop.store(question.fetched(), elsewhere.fetched());
        Outgoing dropped = Outgoing.of(shop, question, "Hello!");
        Outgoing slow = Outgoing.of(shop, elsewhere, "Hello there!");
        dropped.takeOff();
        slow.takeOff();
        Instant later = slow.due().plusSeconds(2);
        the(Outbox.class).keep(List.of(slow.id()), "a test", Duration.ofSeconds(30), later);
        the(Outbox.class).rescue(slow.afterItsLease());
        assertThat(dropped.item().state()).isEqualTo(OutboxState.UNKNOWN);
        assertThat(slow.item().state()).isEqualTo(OutboxState.IN_FLIGHT);
    }

    @Test
    @DisplayName("OB-3: the second reply of a conversation waits for the first, another conversation's does not")
    default void the_second_reply_of_a_conversation_waits_for_the_first() {
        Shop shop = Shop.open();
        APost question = APost.saying("Two things");
        APost elsewhere = APost.saying("One thing");
        shop.store(question.fetched(), elsewhere.fetched());
        Outgoing first = Outgoing.of(shop, question, "First.");
        Outgoing second = Outgoing.of(shop, question, "Second.");
        Outgoing other = Outgoing.of(shop, elsewhere, "Other.");
        assertThat(due(second)).contains(first.id(), other.id()).doesNotContain(second.id());
        Flight flight = first.takeOff();
        assertThat(due(second)).contains(other.id()).doesNotContain(first.id(), second.id());
        the(Outbox.class).sent(flight, new SentPost("first-" + first.id(), ""), Shop.now());
        assertThat(due(second)).contains(second.id(), other.id()).doesNotContain(first.id());
    }

    private static java.util.List<Long> due(Outgoing last) {
        return the(Outbox.class).listDue(Platform.X, last.due().plusSeconds(60), ALL);
    }

    @Test
    default void a_poll_that_is_faster_than_the_answer_binds_the_reply() {
        Shop shop = Shop.open();
        APost question = APost.saying("Which wood is it?");
        shop.store(question.fetched());
        Outgoing reply = Outgoing.of(shop, question, "It is oak.");
        Flight flight = reply.takeOff();
        APost seen = APost.saying("@customer It is oak.")
                .answering(question)
                .byTheShop()
                .writtenAt(reply.due());
        shop.storeLater(seen.fetched());
        assertThat(reply.item().state()).isEqualTo(OutboxState.SENT);
        assertThat(reply.item().platformId()).isEqualTo(seen.id());
        the(Outbox.class).sent(flight, new SentPost(seen.id(), ""), Shop.now());
        Stored stored = Stored.of(shop);
        assertThat(stored.platformIds()).containsExactly(question.id(), seen.id());
        assertThat(stored.post(seen).direction()).isEqualTo(Direction.OUTBOUND);
    }

    @Test
    @DisplayName("CH-6, OB-4: the same reply again is held back as a duplicate, its own retries are not")
    default void the_same_reply_again_is_held_back_and_its_own_retries_are_not() {
        Shop shop = Shop.open();
        APost question = APost.saying("Is it oak?");
        shop.store(question.fetched());
        Outgoing first = Outgoing.of(shop, question, "It is.");
        Outgoing again = Outgoing.of(shop, question, "It is.");
        Outgoing other = Outgoing.of(shop, question, "It is oak.");
        Flight failing = first.takeOff();
        PlatformProblem busy = PlatformProblem.of(PlatformProblem.Action.RETRY, "busy", "Busy.");
        the(Outbox.class).retry(failing, first.due(), busy);
        first.send();
        assertThat(the(Outbox.class).takeOff(again.id(), "a test", Duration.ofSeconds(3), again.due()))
                .isEmpty();
        assertThat(first.item().state()).isEqualTo(OutboxState.SENT);
        assertThat(again.item().state()).isEqualTo(OutboxState.DUPLICATE);
        other.send();
        assertThat(other.item().state()).isEqualTo(OutboxState.SENT);
    }

    /** OB-2: text and file go out one by one on some platforms, and are one post here, whichever is heard of first. */
    @Test
    default void what_became_two_on_the_platform_is_one_post_here() {
        Shop shop = Shop.open();
        APost question = APost.saying("How does it look?");
        shop.store(question.fetched());
        Outgoing reply = Outgoing.of(shop, question, "Like this.");
        APost early = APost.saying("").answering(question).byTheShop();
        APost late = APost.saying("").answering(question).byTheShop();
        Flight flight = reply.takeOff();
        shop.storeLater(early.fetched());
        SentPost sent = new SentPost("first-" + reply.id(), "").with(List.of(early.id(), late.id()));
        the(Outbox.class).sent(flight, sent, Shop.now());
        the(StoringPages.class).store(shop.channel().id(), List.of(late.fetched()));
        long conversation = Stored.of(shop).post(question).conversationId();
        assertThat(the(Conversations.class).listPosts(conversation))
                .extracting(Post::platformId)
                .containsExactly(question.id(), sent.platformId());
    }

    /** OB-1: Facebook takes a text and files as several messages; that the first is there says nothing of the others. */
    @Test
    default void the_first_part_alone_does_not_count_as_sent() {
        Shop shop = Shop.on(Platform.FACEBOOK, IntakeOptions.DEFAULT);
        APost question = APost.saying("How do they look?");
        shop.store(question.fetched());
        Outgoing reply = Outgoing.of(shop, question, "Like these.").withFiles(shop, 2);
        Flight flight = reply.takeOff();
        APost first =
                APost.saying("Like these.").answering(question).byTheShop().writtenAt(reply.due());
        shop.storeLater(first.fetched());
        assertThat(reply.item().state()).as("its answer is on its way").isEqualTo(OutboxState.IN_FLIGHT);
        assertThat(Stored.of(shop).post(first).direction()).isEqualTo(Direction.OUTBOUND);
        the(Outbox.class).rescue(reply.afterItsLease());
        the(Outbox.class).sent(flight, new SentPost(first.id(), ""), Shop.now());
        Flight looking = the(Outbox.class)
                .takeOff(
                        reply.id(),
                        "a test",
                        Duration.ofSeconds(3),
                        reply.afterItsLease().plusSeconds(1))
                .orElseThrow();
        the(Outbox.class).foundLater(looking, new SentPost(first.id(), ""), Shop.now());
        assertThat(reply.item().state()).isEqualTo(OutboxState.FAILED);
        assertThat(reply.item().problem()).contains("first part", "send again");
    }

    @Test
    default void a_part_that_is_seen_before_the_answer_keeps_nothing_of_the_rest() {
        Shop shop = Shop.on(Platform.FACEBOOK, IntakeOptions.DEFAULT);
        APost question = APost.saying("And from the side?");
        shop.store(question.fetched());
        Outgoing reply = Outgoing.of(shop, question, "Like this.").withFiles(shop, 2);
        Flight flight = reply.takeOff();
        APost first = APost.saying("Like this.").answering(question).byTheShop().writtenAt(reply.due());
        APost second = APost.saying("").answering(question).byTheShop().writtenAt(reply.due());
        shop.storeLater(first.fetched(), second.fetched());
        the(Outbox.class).sent(flight, new SentPost(first.id(), "").with(List.of(second.id())), Shop.now());
        assertThat(reply.item().state()).isEqualTo(OutboxState.SENT);
        long conversation = Stored.of(shop).post(question).conversationId();
        assertThat(the(Conversations.class).listPosts(conversation))
                .extracting(Post::platformId)
                .containsExactly(question.id(), first.id());
    }
}
