package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.count;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.channel.IntakeOptions;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.Platform;
import dev.parley.conversation.Interaction;
import dev.parley.desk.BlockingContacts;
import dev.parley.outbound.OutboundRequest;
import dev.parley.outbound.Outbox;
import dev.parley.outbound.OutboxItem;
import dev.parley.outbound.OutboxKind;
import dev.parley.outbound.OutboxState;
import dev.parley.outbound.SendingReplies;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where no WhatsApp message goes (CH-10). */
interface DestinationTests {

    @Test
    default void a_contact_can_be_blocked_by_location_whatever_the_number() {
        Shop shop = Shop.on(Platform.WHATSAPP, IntakeOptions.DEFAULT);
        APost asked = APost.saying("Do you ship here?")
                .by("DE.person" + shop.channel().id());
        shop.push(asked.privately());
        Interaction interaction = Stored.of(shop).only();
        BlockingContacts blocking = the(BlockingContacts.class);
        Agent agent = Agent.withoutLicence(shop.workgroup());
        assertThatThrownBy(() -> blocking.setBlocked(agent.caller(), interaction.id(), true))
                .as("an agent has no right to")
                .isInstanceOf(RuntimeException.class);
        blocking.setBlocked(Office.administrator(), interaction.id(), true);
        OutboxItem refused = sent(shop, asked, interaction);
        assertThat(refused.state()).isEqualTo(OutboxState.FAILED);
        assertThat(refused.problem()).contains("blocked destination");
        assertThat(refused.attempts()).as("nobody was called").isLessThanOrEqualTo(1);
        blocking.setBlocked(Office.administrator(), interaction.id(), false);
        assertThat(sent(shop, asked, interaction).problem())
                .as("the account has no credentials, but somebody was asked for them")
                .doesNotContain("blocked destination");
        assertThat(count(
                        "select count(e) from AuditEntry e where e.action = 'contact.block-location' and e.subject = ?1",
                        "contact " + interaction.contactId()))
                .isEqualTo(2);
    }

    private static OutboxItem sent(Shop shop, APost asked, Interaction interaction) {
        OutboundRequest request = new OutboundRequest(
                shop.account().id(),
                shop.channel().id(),
                interaction.conversationId(),
                null,
                null,
                OutboxKind.PUBLISH,
                Visibility.PRIVATE,
                asked.author(),
                asked.id(),
                "We do.",
                "901",
                "",
                false,
                Optional.empty());
        long id = ask(
                entities -> the(Outbox.class).enqueue(request, Shop.tomorrow()).id());
        the(SendingReplies.class).send(id);
        return the(Outbox.class).getItem(id);
    }
}
