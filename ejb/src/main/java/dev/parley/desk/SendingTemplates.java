package dev.parley.desk;

import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.channel.ListingTemplates;
import dev.parley.channel.TemplateList;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.WhatsAppManagement.Template;
import dev.parley.contact.Contacts;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.outbound.Abilities;
import dev.parley.outbound.FillableTemplate;
import dev.parley.outbound.OutboundRequest;
import dev.parley.outbound.Outbox;
import dev.parley.outbound.OutboxKind;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Approved templates, for when no free text can be sent (AG-6, CH-18). Those for marketing and utility are offered;
 * those for one-time codes are not.
 */
@Stateless
public class SendingTemplates {

    @Inject
    Conversations conversations;

    @Inject
    Contacts contacts;

    @Inject
    Channels channels;

    @Inject
    ListingTemplates listing;

    @Inject
    Outbox outbox;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** What can be sent here, as far as the platform has told. */
    public TemplateChoice choice(Caller caller, long interactionId) {
        Interaction interaction = ready(caller, interactionId);
        TemplateList list = listing.of(accountOf(interaction));
        boolean noMarketing = noMarketing(interaction);
        return new TemplateChoice(
                list.told()
                        .map(all -> all.stream()
                                .filter(Template::offered)
                                .filter(template -> !noMarketing || !template.isMarketing())
                                .toList()),
                noMarketing,
                list.asking(),
                list.problem());
    }

    /** Has the platform asked again. */
    public void refresh(Caller caller, long interactionId) {
        listing.refresh(accountOf(ready(caller, interactionId)));
    }

    /** @param values for the placeholders, in their order */
    public void send(Caller caller, long interactionId, String templateId, List<String> values) {
        Interaction interaction = ready(caller, interactionId);
        Template chosen = required(listing.of(accountOf(interaction)), templateId);
        if (chosen.isMarketing() && noMarketing(interaction)) {
            throw new RefusedException("This person wants no marketing messages. Choose a template for utility.");
        }
        FillableTemplate template = FillableTemplate.of(chosen);
        Optional<String> problem = template.problems(values).stream()
                .filter(words -> !words.isEmpty())
                .findFirst();
        if (problem.isPresent()) {
            throw new RefusedException(problem.get());
        }
        Conversation conversation = conversations.getConversation(interaction.conversationId());
        Channel channel = channels.getChannel(interaction.channelId());
        outbox.enqueue(
                new OutboundRequest(
                        channel.outboundAccountId(),
                        channel.id(),
                        conversation.id(),
                        interaction.id(),
                        caller.userId(),
                        OutboxKind.PUBLISH,
                        Visibility.PRIVATE,
                        conversation.counterpart(),
                        "",
                        template.text(values),
                        conversation.source(),
                        "",
                        false,
                        Optional.of(template.fill(values))),
                clock.instant());
    }

    private static Template required(TemplateList list, String templateId) {
        Template template = list.told().orElse(List.of()).stream()
                .filter(known -> known.id().equals(templateId))
                .findFirst()
                .orElseThrow(() -> new RefusedException("This template is no longer there. Choose another one."));
        if (template.category().equals("AUTHENTICATION")) {
            throw new RefusedException(
                    "Templates for one-time codes are not sent by agents. Choose one for utility or marketing.");
        }
        if (!template.offered()) {
            throw new RefusedException(
                    "WhatsApp has not approved this template, or has paused it. Choose another one.");
        }
        return template;
    }

    private boolean noMarketing(Interaction interaction) {
        return contacts.marketingStopped(
                conversations.getConversation(interaction.conversationId()).contactId(), interaction.platform());
    }

    private Interaction ready(Caller caller, long interactionId) {
        caller.require(Right.TEMPLATE);
        Interaction interaction = access.own(caller, interactionId);
        if (interaction.state() != InteractionState.CONNECTED) {
            throw new RefusedException("Pick up or resume this interaction before you send a template.");
        }
        if (!Abilities.of(interaction.platform()).templates()) {
            throw new RefusedException(interaction.platform().label() + " has no message templates.");
        }
        return interaction;
    }

    private long accountOf(Interaction interaction) {
        return channels.getChannel(interaction.channelId()).outboundAccountId();
    }
}
