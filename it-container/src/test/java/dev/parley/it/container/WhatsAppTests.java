package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.AccountReport;
import dev.parley.channel.Channels;
import dev.parley.channel.IntakeOptions;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.PushRequest;
import dev.parley.contact.Contacts;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.intake.JpaRawPayloads;
import dev.parley.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What only WhatsApp sends (IN-12, IN-13). */
interface WhatsAppTests {

    String GROUP_EVENT = """
            {"object":"whatsapp_business_account","entry":[{"id":"900","changes":[{"field":"group_lifecycle_update",
            "value":{"messaging_product":"whatsapp","metadata":{"phone_number_id":"901"},
            "groups":[{"timestamp":"1788250000","group_id":"g1","type":"group_create"}]}}]}]}""";

    /** It names the business account and no number. */
    String BAN = """
            {"object":"whatsapp_business_account","entry":[{"id":"4000","time":1788250000,"changes":[{"field":
            "account_update","value":{"event":"DISABLED_UPDATE","ban_info":{"waba_ban_state":"DISABLE",
            "waba_ban_date":"September 1, 2026"}}}]}]}""";

    @Test
    @DisplayName("IN-12: a call and a message to a group are recorded as unsupported and never routed")
    default void calls_and_groups_are_recorded_and_not_routed() {
        Shop shop = Shop.on(Platform.WHATSAPP, IntakeOptions.DEFAULT);
        String person = "person-" + shop.channel().id();
        APost call = APost.saying("").by(person).telling("whatsappUnsupported", "call");
        APost group = APost.saying("").by(person).telling("whatsappUnsupported", "group");
        shop.push(call.privately(), group.privately());
        Stored stored = Stored.of(shop);
        assertThat(stored.posts())
                .hasSize(2)
                .allSatisfy(post -> assertThat(post.isStopped()).isTrue());
        assertThat(stored.interactions()).isEmpty();
        String reason =
                ask(entities -> entities.createQuery("select p.stoppedReason from Post p where p.id = ?1", String.class)
                        .setParameter(1, stored.post(call).id())
                        .getSingleResult());
        assertThat(reason).isEqualTo("not supported: call");
        shop.push(APost.saying("I called you").by(person).privately());
        assertThat(Stored.of(shop).only().unread()).isEqualTo(1);
        assertThat(Stored.of(shop).conversations())
                .as("the call is shown in the conversation")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("AG-6: what a person last told about marketing counts, under whichever of their IDs")
    default void the_last_word_on_marketing_counts() {
        Author known = new Author("49" + Ids.next(), "", "Bo", "", -1);
        Author hidden = new Author("DE." + Ids.next(), "", "Bo", "", -1, Set.of(known.platformId()));
        Instant noon = Shop.now();
        long contact = ask(entities -> {
            Contacts contacts = the(Contacts.class);
            contacts.wantMarketing(Platform.WHATSAPP, known, false, noon);
            return contacts.findIdentity(Platform.WHATSAPP, known.platformId())
                    .orElseThrow()
                    .contactId();
        });
        assertThat(the(Contacts.class).marketingStopped(contact, Platform.WHATSAPP))
                .isTrue();
        run(entities -> the(Contacts.class).wantMarketing(Platform.WHATSAPP, known, true, noon.minusSeconds(1)));
        assertThat(the(Contacts.class).marketingStopped(contact, Platform.WHATSAPP))
                .as("an older word comes late")
                .isTrue();
        run(entities -> the(Contacts.class).wantMarketing(Platform.WHATSAPP, hidden, true, noon.plusSeconds(1)));
        assertThat(the(Contacts.class).marketingStopped(contact, Platform.WHATSAPP))
                .isFalse();
    }

    @Test
    @DisplayName("IN-12: what a push tells of a group is recorded with the push")
    default void what_a_push_tells_of_a_group_is_told_in_words() {
        Shop shop = Shop.on(Platform.WHATSAPP, IntakeOptions.DEFAULT);
        the(JpaRawPayloads.class)
                .receive(
                        shop.account().id(),
                        "push " + shop.account().id(),
                        new PushRequest(Map.of(), Map.of(), GROUP_EVENT.getBytes(StandardCharsets.UTF_8)),
                        Duration.ofDays(1),
                        Shop.now());
        Waiting.until("it is read", () -> trouble(shop).stream().anyMatch(words -> words.contains("group")));
        assertThat(Stored.of(shop).posts()).isEmpty();
    }

    @Test
    @DisplayName("CH-7: what WhatsApp tells of the whole account reaches it, whatever numbers its channels watch")
    default void a_ban_of_the_account_is_heard() {
        Shop shop = Shop.on(Platform.WHATSAPP, IntakeOptions.DEFAULT).ofApp("", "901");
        the(JpaRawPayloads.class)
                .receive(
                        shop.account().id(),
                        "push " + shop.account().id(),
                        new PushRequest(Map.of(), Map.of(), BAN.getBytes(StandardCharsets.UTF_8)),
                        Duration.ofDays(1),
                        Shop.now());
        Waiting.until(
                "sending is held up",
                () -> ask(entities -> the(AccountReport.class).troubled()).stream()
                        .anyMatch(troubled ->
                                troubled.account().endsWith(shop.account().name())));
        assertThat(trouble(shop)).isEmpty();
    }

    @Test
    @DisplayName("CH-10: the phone number beside a user ID is kept, so that where somebody lives can be told")
    default void the_number_beside_a_user_id_is_an_identity_too() {
        String number = "98912" + Ids.next();
        Author hidden = new Author("IR." + Ids.next(), "", "Bo", "", -1, Set.of(number));
        run(entities -> the(Contacts.class).recognise(Platform.WHATSAPP, List.of(hidden), Shop.now()));
        Contacts contacts = the(Contacts.class);
        long contact = contacts.findIdentity(Platform.WHATSAPP, hidden.platformId())
                .orElseThrow()
                .contactId();
        assertThat(contacts.findIdentity(Platform.WHATSAPP, number))
                .hasValueSatisfying(identity -> assertThat(identity.contactId()).isEqualTo(contact));
        Author bare = new Author(number, "", "", "", -1);
        run(entities -> contacts.recognise(Platform.WHATSAPP, List.of(bare, hidden), Shop.now()));
        assertThat(contacts.findIdentity(Platform.WHATSAPP, number))
                .hasValueSatisfying(identity -> assertThat(identity.contactId()).isEqualTo(contact));
    }

    private static List<String> trouble(Shop shop) {
        return the(Channels.class).listPushTrouble(shop.account().id(), 3);
    }

    @Test
    @DisplayName("IN-13: an advertisement on WhatsApp is told in attached data where that is on")
    default void an_advertisement_is_told() {
        Shop shop = Shop.on(Platform.WHATSAPP, new IntakeOptions(false, false, true, false, true, false, 604_800));
        shop.push(APost.saying("Is it still on sale?")
                .telling("whatsappAdId", "120")
                .telling("whatsappAdClick", "click-1")
                .privately());
        Interaction interaction = Stored.of(shop).only();
        Map<String, String> attached = ask(entities -> the(Conversations.class).attachedData(interaction.id()));
        assertThat(attached).containsEntry("whatsappAdId", "120").containsEntry("whatsappAdClick", "click-1");
    }
}
