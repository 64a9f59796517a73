package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.count;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.parley.channel.AccountReport;
import dev.parley.channel.AccountReport.TroubledAccount;
import dev.parley.channel.PollClaim;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformChange.AuthorErased;
import dev.parley.connector.api.PlatformChange.Deleted;
import dev.parley.connector.api.PlatformChange.Delivery;
import dev.parley.connector.api.PlatformChange.DeliveryState;
import dev.parley.connector.api.PlatformChange.Edited;
import dev.parley.connector.api.PlatformChange.Hidden;
import dev.parley.connector.api.PlatformChange.Reaction;
import dev.parley.connector.api.PlatformChange.ThreadClosed;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.StreamPosition;
import dev.parley.contact.Contacts;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Post;
import dev.parley.intake.StoringPages;
import dev.parley.outbound.Outbox;
import dev.parley.outbound.OutboxKind;
import dev.parley.outbound.OutboxState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happens on a platform besides new posts (IN-8, AG-9, IN-4). */
interface ChangeTests {

    @Test
    default void an_edit_and_a_deletion_on_the_platform_are_applied_and_leave_a_tombstone() {
        Shop shop = Shop.open();
        APost edited = APost.saying("Where is my tabel?");
        APost deleted = APost.saying("My address is 5 Quay Road");
        shop.store(edited.fetched(), deleted.fetched());
        apply(shop, new Edited(edited.id(), "Where is my table?", Shop.now()));
        apply(shop, new Deleted(deleted.id(), "deleted", Shop.now()));
        Stored stored = Stored.of(shop);
        assertThat(stored.post(edited).text()).isEqualTo("Where is my table?");
        Post tombstone = stored.post(deleted);
        assertThat(tombstone.text()).isEmpty();
        assertThat(tombstone.deletedAt()).isNotNull();
        assertThat(count(
                        "select count(r) from RawPayload r where r.channelId = ?1",
                        shop.channel().id()))
                .isZero();
        assertThat(stored.interactions()).noneMatch(i -> i.preview().contains("Quay Road"));
        assertThat(count("select count(a) from AuditEntry a where a.subject = ?1", "post " + tombstone.id()))
                .isEqualTo(1);
    }

    @Test
    default void whoever_is_gone_from_the_platform_is_erased_with_all_that_they_wrote() {
        Shop shop = Shop.open();
        APost one = APost.saying("I moved").by("gone-" + shop.channel().id());
        APost other = APost.saying("I moved again").by("gone-" + shop.channel().id());
        APost staying = APost.saying("I stay");
        shop.store(one.fetched(), other.fetched(), staying.fetched());
        apply(shop, new AuthorErased(one.author(), "deactivated", Shop.now()));
        Stored stored = Stored.of(shop);
        assertThat(stored.post(one).text()).isEmpty();
        assertThat(stored.post(other).text()).isEmpty();
        assertThat(stored.post(staying).text()).isEqualTo("I stay");
        var identity = the(Contacts.class).findIdentity(shop.channel().platform(), one.author());
        assertThat(identity.orElseThrow().displayName()).isEmpty();
        assertThat(the(Contacts.class).getContact(identity.get().contactId()).displayName())
                .isEqualTo("Erased");
    }

    /** IN-8. */
    @Test
    default void an_erasure_and_a_change_of_the_same_post_at_once_are_both_kept() {
        Shop shop = Shop.open();
        APost rude = APost.saying("Something rude").by("rude-" + shop.channel().id());
        shop.store(rude.fetched());
        FetchedPage hidden = page(new Hidden(rude.id(), true, Shop.now()));
        FetchedPage gone = page(new AuthorErased(rude.author(), "suspended", Shop.now()));
        StoringPages storing = the(StoringPages.class);
        Together.together(
                () -> storing.storeMissed(shop.channel().id(), hidden),
                () -> ask(entities -> storing.storeMissed(shop.channel().id(), gone)));
        Post post = Stored.of(shop).post(rude);
        assertThat(post.text()).isEmpty();
        assertThat(post.hidden()).isTrue();
    }

    @Test
    default void a_delivery_that_is_told_before_the_answer_to_the_call_binds_the_reply() {
        Shop shop = Shop.open();
        APost asked = APost.saying("Is it open today?");
        shop.store(asked.fetched());
        Outgoing reply = Outgoing.of(shop, asked, "Yes, until six.");
        reply.takeOff();
        String id = "sent-" + reply.id();
        Delivery early = told(reply, DeliveryState.DELIVERED);
        apply(shop, early);
        apply(shop, early);
        List<Post> sent = Stored.of(shop).posts().stream()
                .filter(post -> post.platformId().equals(id))
                .toList();
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).delivery()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(reply.item().platformId()).isEqualTo(id);
    }

    @Test
    default void a_delivery_that_is_told_after_all_tries_turns_not_sent_into_sent() {
        Shop shop = Shop.open();
        APost asked = APost.saying("Is it open on Sunday?");
        shop.store(asked.fetched());
        Outgoing lost = Outgoing.of(shop, asked, "No, it is not.");
        PlatformProblem silent = PlatformProblem.of(PlatformProblem.Action.RETRY, "silent", "No answer.");
        the(Outbox.class).failed(lost.takeOff(), silent, Shop.now());
        Outgoing putBack = Outgoing.of(shop, asked, "On Saturday it is.");
        the(Outbox.class).retry(putBack.takeOff(), Shop.tomorrow(), silent);
        apply(shop, told(lost, DeliveryState.FAILED));
        assertThat(lost.item().state()).isEqualTo(OutboxState.FAILED);
        apply(shop, told(lost, DeliveryState.DELIVERED));
        apply(shop, told(putBack, DeliveryState.READ));
        assertThat(lost.item().state()).isEqualTo(OutboxState.SENT);
        assertThat(putBack.item().state()).isEqualTo(OutboxState.SENT);
        assertThat(Stored.of(shop).platformIds()).contains("sent-" + lost.id(), "sent-" + putBack.id());
    }

    /** CH-7. */
    @Test
    default void a_reply_that_fails_afterwards_tells_what_holds_up_sending_for_the_account() {
        Shop shop = Shop.open();
        APost asked = APost.saying("Are you open on Monday?");
        shop.store(asked.fetched());
        Outgoing reply = Outgoing.of(shop, asked, "Yes, from eight.");
        Delivery failed = new Delivery(
                reply.send(),
                "parley:" + reply.id(),
                DeliveryState.FAILED,
                Optional.of(PlatformProblem.of(
                        PlatformProblem.Action.STOP_CHANNEL,
                        "whatsapp." + PlatformProblem.PAYMENT,
                        "Nobody pays for this account.")),
                Map.of(),
                Shop.now());
        apply(shop, failed);
        List<TroubledAccount> troubled =
                ask(entities -> the(AccountReport.class).troubled());
        assertThat(troubled).extracting(TroubledAccount::words).contains("Nobody pays for this account.");
    }

    private static Delivery told(Outgoing reply, DeliveryState state) {
        return new Delivery(
                "sent-" + reply.id(), "parley:" + reply.id(), state, Optional.empty(), Map.of(), Shop.now());
    }

    @Test
    default void somebody_with_a_new_id_keeps_the_conversation() {
        Shop shop = Shop.open();
        String number = "49170" + shop.channel().id();
        shop.store(message(number, Set.of(), "Hello"));
        shop.storeLater(message("US." + number, Set.of(number), "It is me"));
        Stored stored = Stored.of(shop);
        assertThat(stored.conversations()).isEqualTo(1);
        assertThat(stored.interactions()).hasSize(1);
        long conversation = stored.posts().get(0).conversationId();
        String counterpart = ask(entities ->
                the(Conversations.class).getConversation(conversation).counterpart());
        assertThat(counterpart).isEqualTo("US." + number);
        shop.storeLater(message("US." + number, Set.of(), "Without my number now"));
        assertThat(Stored.of(shop).conversations()).isEqualTo(1);
    }

    @Test
    default void who_ended_the_conversation_opens_it_again_by_writing() {
        Shop shop = Shop.open();
        String person = "urn:" + shop.channel().id();
        shop.store(message(person, Set.of(), "Hello"));
        long conversation = Stored.of(shop).posts().get(0).conversationId();
        apply(shop, new ThreadClosed("phone", person, Shop.now()));
        assertThat(closed(conversation)).isTrue();
        shop.storeLater(message(person, Set.of(), "One more thing"));
        assertThat(closed(conversation)).isFalse();
    }

    /** AG-4. */
    @Test
    default void an_action_and_a_change_of_the_same_post_at_once_are_both_kept() {
        Shop shop = Shop.open();
        APost liked = APost.saying("I love this shop");
        shop.store(liked.fetched());
        Outgoing like = Outgoing.of(shop, liked, OutboxKind.LIKE);
        FetchedPage pushed = page(new Reaction(liked.id(), someone("Ann"), "❤", Shop.now()));
        Together.together(
                () -> the(StoringPages.class).storeMissed(shop.channel().id(), pushed), like::send);
        Post post = Stored.of(shop).post(liked);
        assertThat(post.liked()).isTrue();
        assertThat(post.reactions().others()).containsExactly(entry("Ann", "❤"));
    }

    /** AG-4: the platform tells of what an agent did as of what anybody did. */
    @Test
    default void the_companys_own_reaction_is_no_one_elses() {
        Shop shop = Shop.open();
        APost liked = APost.saying("I love this shop too");
        shop.store(liked.fetched());
        Author us = new Author(Shop.OWN_ID, "", "Shop", "", 0);
        apply(shop, new Reaction(liked.id(), us, "❤️", Shop.now()));
        assertThat(Stored.of(shop).post(liked).liked()).isTrue();
        assertThat(Stored.of(shop).post(liked).reactions().others()).isEmpty();
        apply(shop, new Reaction(liked.id(), us, "", Shop.now()));
        assertThat(Stored.of(shop).post(liked).liked()).isFalse();
    }

    @Test
    default void who_reacts_without_a_name_is_shown_by_the_name_that_is_known() {
        Shop shop = Shop.open();
        APost written = APost.saying("Thank you");
        shop.store(written.fetched());
        apply(shop, new Reaction(written.id(), new Author(written.author(), "", "", "", 0), "❤", Shop.now()));
        apply(shop, new Reaction(written.id(), new Author("nobody-known", "", "", "", 0), "🎉", Shop.now()));
        assertThat(Stored.of(shop).post(written).reactions().others())
                .containsOnly(entry("Name of " + written.author(), "❤"), entry("Somebody", "🎉"));
    }

    private static Author someone(String name) {
        return new Author("id-of-" + name, "", name, "", 0);
    }

    private static boolean closed(long conversation) {
        return ask(entities ->
                the(Conversations.class).getConversation(conversation).closedAt() != null);
    }

    static void apply(Shop shop, PlatformChange change) {
        PollClaim claim =
                shop.claim("changes", Shop.tomorrow().plusSeconds(120)).orElseThrow();
        the(StoringPages.class).store(claim, page(change), Optional.of(Shop.tomorrow()));
    }

    private static FetchedPage page(PlatformChange change) {
        return new FetchedPage(
                List.of(),
                List.of(),
                StreamPosition.START,
                false,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(change));
    }

    private static FetchedPost message(String person, Set<String> aliases, String text) {
        Author author = new Author(person, "", "Bo", "", -1, aliases);
        return new FetchedPost(
                "m-" + dev.parley.shared.Ids.next(),
                Visibility.PRIVATE,
                author,
                text,
                "",
                Shop.now(),
                "",
                "",
                author,
                false,
                List.of(),
                Map.of(),
                "phone");
    }
}
