package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.IntakeOptions;
import dev.parley.connector.api.Platform;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What only WhatsApp sends (IN-12, IN-13). */
interface WhatsAppTests {

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
    @DisplayName("IN-13: an advertisement on WhatsApp is told in attached data where that is on")
    default void an_advertisement_is_told() {
        Shop shop = Shop.on(Platform.WHATSAPP, new IntakeOptions(false, false, true, false, true, false));
        shop.push(APost.saying("Is it still on sale?")
                .telling("whatsappAdId", "120")
                .telling("whatsappAdClick", "click-1")
                .privately());
        Interaction interaction = Stored.of(shop).only();
        Map<String, String> attached = ask(entities -> the(Conversations.class).attachedData(interaction.id()));
        assertThat(attached).containsEntry("whatsappAdId", "120").containsEntry("whatsappAdClick", "click-1");
    }
}
