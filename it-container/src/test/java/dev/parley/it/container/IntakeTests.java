package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.count;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.channel.ChannelPoll;
import dev.parley.channel.Channels;
import dev.parley.channel.PollClaim;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.conversation.Post;
import dev.parley.conversation.SentReply;
import dev.parley.intake.StaleOwnerException;
import jakarta.ejb.EJBException;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A page is stored once, whole or not at all (IN-3). */
interface IntakeTests {

    @Test
    default void the_same_page_again_stores_nothing_new() {
        Shop shop = Shop.open();
        FetchedPost first = APost.saying("My sofa squeaks").fetched();
        FetchedPost second = APost.saying("Where is my table?").fetched();
        assertThat(shop.store(first, second)).isEqualTo(2);
        assertThat(shop.store(
                        shop.claim("another", Shop.tomorrow().plusSeconds(9)).orElseThrow(), first, second))
                .isZero();
        Stored stored = Stored.of(shop);
        assertThat(stored.platformIds()).containsExactly(first.platformId(), second.platformId());
        assertThat(stored.interactions())
                .hasSize(2)
                .allSatisfy(i -> assertThat(i.state()).isEqualTo(InteractionState.QUEUED))
                .allSatisfy(i -> assertThat(i.unread()).isEqualTo(1));
    }

    @Test
    default void a_post_that_a_page_holds_twice_is_stored_once() {
        Shop shop = Shop.open();
        FetchedPost twice = APost.saying("One leg is missing").fetched();
        FetchedPost other = APost.saying("Nice lamps").fetched();
        assertThat(shop.store(twice, other, twice)).isEqualTo(2);
        assertThat(Stored.of(shop).platformIds()).containsExactlyInAnyOrder(twice.platformId(), other.platformId());
        assertThat(Stored.of(shop).interactions()).hasSize(2);
    }

    @Test
    default void two_channels_of_an_account_make_one_post_and_an_interaction_for_each_workgroup() {
        Shop shop = Shop.open();
        Shop second = shop.secondChannel();
        FetchedPost both = APost.saying("Late delivery of a bed").fetched();
        FetchedPost first = APost.saying("A bed").fetched();
        FetchedPost last = APost.saying("A delivery").fetched();
        assertThat(shop.store(first, both)).isEqualTo(2);
        assertThat(second.store(both, last)).isEqualTo(1);
        Stored stored = Stored.of(shop);
        assertThat(stored.platformIds()).containsExactly(first.platformId(), both.platformId(), last.platformId());
        long shared = stored.posts().get(1).conversationId();
        assertThat(stored.interactions().stream().filter(i -> i.conversationId() == shared))
                .extracting(Interaction::workgroupId)
                .containsExactlyInAnyOrder(
                        shop.workgroup().id(), second.workgroup().id());
        assertThat(stored.interactions()).hasSize(4);
    }

    @Test
    default void a_page_that_two_threads_store_at_once_is_stored_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            Shop shop = Shop.open();
            Shop second = shop.secondChannel();
            FetchedPost[] page = {
                APost.saying("Twice").fetched(), APost.saying("At once").fetched()
            };
            int stored = atOnce(shop, second, page);
            assertThat(stored).isEqualTo(page.length);
            assertThat(Stored.of(shop).posts()).hasSize(page.length);
            assertThat(Stored.of(shop).interactions()).hasSize(2 * page.length);
        }
    }

    @Test
    @DisplayName("IN-3: a poll that meets an answer being stored waits for it, and neither waits for the other")
    default void a_poll_and_an_answer_meet_in_one_order() throws Exception {
        Shop shop = Shop.open();
        APost asked = APost.saying("Is it oak?");
        FetchedPost question = asked.fetched();
        shop.store(question);
        Conversation conversation = the(Conversations.class)
                .getConversation(Stored.of(shop).posts().get(0).conversationId());
        FetchedPost answer = APost.saying("It is.").answering(asked).byTheShop().fetched();
        PollClaim claim = shop.claim("poll", Shop.tomorrow().plusSeconds(1)).orElseThrow();
        Future<Integer> poll = ask(entities -> {
            the(Conversations.class).listOpen(List.of(conversation.id()));
            Future<Integer> begun = the(Ground.class).start(() -> storeUntilDone(shop, claim, answer));
            letItWait(begun);
            SentReply sent =
                    new SentReply(answer.platformId(), null, Visibility.PUBLIC, question.platformId(), answer.text());
            impatiently(entities, () -> {
                entities.persist(new Post(conversation, sent, Shop.now()));
                entities.flush();
            });
            return begun;
        });
        assertThat(poll.get(30, TimeUnit.SECONDS)).isZero();
        assertThat(Stored.of(shop).platformIds()).containsExactlyInAnyOrder(question.platformId(), answer.platformId());
    }

    private static void letItWait(Future<?> begun) {
        try {
            begun.get(1, TimeUnit.SECONDS);
            throw new AssertionError("It should wait.");
        } catch (TimeoutException waits) {
            assertThat(begun).isNotDone();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** Whoever has to wait here waits for somebody who waits for us. */
    private static void impatiently(EntityManager entities, Runnable work) {
        entities.createNativeQuery("set lock_timeout 200").executeUpdate();
        work.run();
        entities.createNativeQuery("set lock_timeout 10000").executeUpdate();
    }

    private static int atOnce(Shop one, Shop other, FetchedPost... page) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Integer>> stored = List.of(one, other).stream()
                .map(shop -> the(Ground.class).start(() -> {
                    PollClaim claim =
                            shop.claim("thread", Shop.tomorrow().plusSeconds(1)).orElseThrow();
                    start.await(30, TimeUnit.SECONDS);
                    return storeUntilDone(shop, claim, page);
                }))
                .toList();
        return stored.get(0).get(30, TimeUnit.SECONDS) + stored.get(1).get(30, TimeUnit.SECONDS);
    }

    /** A page that met a concurrent change is stored again, as a poll does it. */
    private static int storeUntilDone(Shop shop, PollClaim claim, FetchedPost... page) {
        for (int attempt = 1; ; attempt++) {
            try {
                return shop.store(claim, page);
            } catch (EJBException e) {
                if (attempt == 6) {
                    throw e;
                }
            }
        }
    }

    @Test
    default void a_stale_owner_stores_nothing() {
        Shop shop = Shop.open();
        Instant due = Shop.tomorrow().plusSeconds(1);
        PollClaim stale = shop.claim("slow", due).orElseThrow();
        assertThat(shop.claim("quick", due.plusSeconds(1))).isEmpty();
        PollClaim fresh =
                shop.claim("quick", due.plus(Shop.LEASE).plusSeconds(1)).orElseThrow();
        assertThat(fresh.epoch()).isGreaterThan(stale.epoch());
        FetchedPost post = APost.saying("Too late").fetched();
        List<Long> before = rows(shop);
        assertThatThrownBy(() -> shop.store(stale, post)).isInstanceOf(StaleOwnerException.class);
        assertThat(rows(shop)).isEqualTo(before);
        assertThat(shop.store(fresh, post)).isEqualTo(1);
    }

    private static List<Long> rows(Shop shop) {
        return List.of(
                count(
                        "select count(p) from Post p where p.accountId = ?1",
                        shop.account().id()),
                count(
                        "select count(c) from Conversation c where c.accountId = ?1",
                        shop.account().id()),
                count(
                        "select count(i) from Interaction i where i.channelId = ?1",
                        shop.channel().id()),
                count(
                        "select count(r) from RawPayload r where r.channelId = ?1",
                        shop.channel().id()));
    }

    @Test
    default void what_was_fetched_before_a_crash_is_fetched_and_stored_again_once() {
        Shop shop = Shop.open();
        Instant due = Shop.tomorrow().plusSeconds(1);
        PollClaim crashed = shop.claim("crashed", due).orElseThrow();
        PollClaim next = shop.claim("next", due.plus(Shop.LEASE).plusSeconds(1)).orElseThrow();
        assertThat(next.position()).isEqualTo(crashed.position());
        FetchedPost post = APost.saying("Still there").fetched();
        assertThat(shop.store(next, post)).isEqualTo(1);
        assertThat(Stored.of(shop).platformIds()).containsExactly(post.platformId());
        ChannelPoll poll = the(Channels.class).listPolls(shop.channel().id()).stream()
                .filter(p -> p.stream() == next.stream())
                .findFirst()
                .orElseThrow();
        assertThat(poll.position()).isEqualTo(Shop.page(post).position());
    }

    @Test
    default void text_of_every_kind_is_kept_and_only_the_longest_is_cut() {
        Shop shop = Shop.open();
        APost emoji = APost.saying("Danke 🛋️👩‍👩‍👧 𝒞");
        APost rightToLeft = APost.saying("شكرا على الأريكة \u202eכיסא\u202c");
        APost longest = APost.saying("é".repeat(70_000));
        shop.store(emoji.fetched(), rightToLeft.fetched(), longest.fetched());
        Stored stored = Stored.of(shop);
        assertThat(stored.post(emoji).text()).isEqualTo(emoji.text());
        assertThat(stored.post(rightToLeft).text()).isEqualTo(rightToLeft.text());
        assertThat(stored.post(longest).text()).isEqualTo("é".repeat(65_000));
    }

    @Test
    default void a_text_is_not_cut_in_the_middle_of_a_character() {
        Shop shop = Shop.open();
        APost post = APost.saying("x" + "🛋".repeat(40_000));
        shop.store(post.fetched());
        assertThat(Stored.of(shop).post(post).text()).isEqualTo("x" + "🛋".repeat(32_499));
    }
}
