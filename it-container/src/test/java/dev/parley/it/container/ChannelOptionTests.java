package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.channel.Account;
import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.channel.ConfiguringChannels;
import dev.parley.channel.IntakeOptions;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.Platform;
import dev.parley.contact.ContactIdentity;
import dev.parley.contact.Contacts;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Direction;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.Post;
import dev.parley.desk.Reply;
import dev.parley.desk.Replying;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.security.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a channel's options make of posts and replies. */
interface ChannelOptionTests {

    @Test
    @DisplayName("CH-4: an Apple message that is older than the history window is stored and not queued")
    default void an_apple_message_that_is_too_old_is_not_queued() {
        Shop shop = Shop.on(Platform.APPLE_MESSAGES, IntakeOptions.DEFAULT);
        APost old = APost.saying("Is anybody there?")
                .writtenAt(Shop.now().minus(Duration.ofDays(7)).minusSeconds(60));
        APost fresh = APost.saying("Hello?").writtenAt(Shop.now().minus(Duration.ofDays(6)));
        shop.push(old.privately());
        assertThat(Stored.of(shop).platformIds()).containsExactly(old.id());
        assertThat(Stored.of(shop).interactions()).isEmpty();
        String reason = ask(entities -> entities.createQuery(
                        "select m.stoppedReason from PostChannel m where m.key.postId = ?1", String.class)
                .setParameter(1, Stored.of(shop).post(old).id())
                .getSingleResult());
        assertThat(reason).isEqualTo("older than the history window");
        shop.push(fresh.privately());
        assertThat(Stored.of(shop).only().unread()).isEqualTo(1);
    }

    @Test
    @DisplayName("CH-6: with do-not-store-personal-data names, handles and pictures are not stored")
    default void no_personal_data_is_stored_where_that_is_off() {
        Shop shop = Shop.open();
        run(entities -> entities.createQuery("update Channel c set c.noPersonalData = true where c.id = ?1")
                .setParameter(1, shop.channel().id())
                .executeUpdate());
        APost post = APost.saying("Where is my table?")
                .telling("twitterScreenName", "bo")
                .telling("twitterLang", "en");
        shop.store(post.fetched());
        Post stored = Stored.of(shop).post(post);
        assertThat(stored.text()).isEqualTo("Where is my table?");
        assertThat(stored.dictionary()).containsEntry("twitterLang", "en").doesNotContainKey("twitterScreenName");
        assertThat(stored.rawPayloadId()).isNull();
        ContactIdentity identity =
                the(Contacts.class).findIdentity(Platform.X, post.author()).orElseThrow();
        assertThat(List.of(identity.handle(), identity.displayName())).containsOnly("");
        assertThat(the(Contacts.class).getContact(identity.contactId()).displayName())
                .isEqualTo("Unknown");
    }

    @Test
    @DisplayName("CH-2, AG-3: a public reply goes out by the account of the chosen reply handle")
    default void a_reply_goes_out_as_the_chosen_handle() {
        Shop shop = Shop.open();
        Account helpers = new Account(Platform.X, "Helpers " + shop.channel().id(), AdapterTests.NOWHERE, Shop.now());
        helpers.belongsTo("4000-" + shop.channel().id(), "help" + shop.channel().id() % 1_000_000);
        run(entities -> {
            the(Channels.class).add(helpers);
            entities.createNativeQuery(
                            "insert into channel_term (channel_id, kind, term, position) values (?1, 'REPLY_HANDLE', ?2, 9)")
                    .setParameter(1, shop.channel().id())
                    .setParameter(2, helpers.handle())
                    .executeUpdate();
        });
        APost question = APost.saying("Who helps me?");
        shop.store(question.fetched());
        Agent agent = Agent.of(shop.workgroup());
        Interaction interaction = Stored.of(shop).only();
        run(entities ->
                the(Conversations.class).lockInteraction(interaction.id()).connectTo(agent.id(), Shop.now()));
        reply(agent, interaction, helpers.handle(), "We do.");
        reply(agent, interaction, "", "So do we.");
        List<Long> accounts = ask(entities -> entities.createQuery(
                        "select o.accountId from OutboxItem o where o.conversationId = ?1 order by o.id", Long.class)
                .setParameter(1, interaction.conversationId())
                .getResultList());
        assertThat(accounts).containsExactly(helpers.id(), shop.account().id());
        assertThatThrownBy(() -> reply(agent, interaction, "rival", "No."))
                .hasMessageContaining("does not answer as @rival");
    }

    private static void reply(Agent agent, Interaction interaction, String as, String text) {
        the(Replying.class)
                .reply(agent.caller(), new Reply(interaction.id(), Visibility.PUBLIC, null, as, text, List.of()));
    }

    @Test
    @DisplayName("CH-2, IN-5: what the company's other account writes is the company's")
    default void what_another_account_of_the_company_writes_is_the_companys() {
        Shop shop = Shop.open();
        Account helpers = new Account(Platform.X, "Others " + shop.channel().id(), AdapterTests.NOWHERE, Shop.now());
        helpers.belongsTo("5000-" + shop.channel().id(), "others");
        run(entities -> the(Channels.class).add(helpers));
        APost question = APost.saying("Is it open?");
        APost answer = APost.saying("It is.").answering(question).by(helpers.platformUserId());
        shop.store(question.fetched(), answer.fetched());
        assertThat(Stored.of(shop).post(answer).direction()).isEqualTo(Direction.EXTERNAL);
        assertThat(Stored.of(shop).interactions()).hasSize(1);
    }

    @Test
    @DisplayName("IN-11: every character comes back as it was written")
    default void text_is_unicode_from_end_to_end() {
        Shop shop = Shop.open();
        String text = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \u202Bשלום\u202C 👍🏽 𝒜 e\u0301";
        APost post = APost.saying(text);
        shop.store(post.fetched());
        assertThat(Stored.of(shop).post(post).text()).isEqualTo(text);
    }

    @Test
    @DisplayName("CH-13: a change of a channel needs its right and stands in the audit log with before and after")
    default void a_change_stands_in_the_audit_log() {
        Shop shop = Shop.open();
        Agent agent = Agent.of(shop.workgroup());
        ConfiguringChannels configuring = the(ConfiguringChannels.class);
        assertThatThrownBy(
                        () -> configuring.suspend(agent.caller(), shop.channel().id()))
                .hasMessageContaining("Social Media Admin");
        Caller ada = new Caller(agent.id(), "Ada", Right.of(Role.ADMINISTRATOR), Set.of(), "127.0.0.1");
        configuring.suspend(ada, shop.channel().id());
        assertThat(now(shop).isActive()).isFalse();
        Object[] entry = ask(entities -> entities.createQuery(
                        "select e.who, e.before, e.after from AuditEntry e where e.subject like ?1 order by e.at desc",
                        Object[].class)
                .setParameter(1, "%" + shop.channel().id() + "%")
                .setMaxResults(1)
                .getSingleResult());
        assertThat(entry[0]).isEqualTo("Ada");
        assertThat("" + entry[1]).contains("ACTIVE").doesNotContain("SUSPENDED");
        assertThat("" + entry[2]).contains("SUSPENDED");
    }

    @Test
    @DisplayName("IN-15: platform fields are kept under the names of the dictionary")
    default void platform_fields_are_kept_under_their_names() {
        Shop shop = Shop.open();
        APost post =
                APost.saying("Which ID is this?").telling("twitterMsgId", "21").telling("twitterGroupId", "20");
        shop.store(post.fetched());
        assertThat(Stored.of(shop).post(post).dictionary())
                .containsEntry("twitterMsgId", "21")
                .containsEntry("twitterGroupId", "20");
    }

    /** The channel as it is now. */
    private static Channel now(Shop shop) {
        return the(Channels.class).getChannel(shop.channel().id());
    }

    @Test
    @DisplayName("CH-6: a channel in test mode makes interactions that are marked as such")
    default void a_channel_in_test_mode_marks_its_interactions() {
        Shop shop = Shop.open();
        run(entities -> entities.createNativeQuery("update channel set mode = 'TEST' where id = ?1")
                .setParameter(1, shop.channel().id())
                .executeUpdate());
        assertThat(now(shop).isTest()).isTrue();
        shop.store(APost.saying("Is this a test?").fetched());
        assertThat(Stored.of(shop).only().testMode()).isTrue();
    }
}
