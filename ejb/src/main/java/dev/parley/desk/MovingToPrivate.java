package dev.parley.desk;

import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.contact.ContactIdentity;
import dev.parley.contact.Contacts;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.Interaction.Target;
import dev.parley.conversation.InteractionState;
import dev.parley.routing.RoutingSignals;
import dev.parley.security.Caller;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.JpaStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers a customer's public post privately: the private interaction is linked to the public one and stays with the
 * agent (AG-3). This is the one way beyond 100 % and beyond a maximum: the agent goes on with the same talk in another
 * place, and whoever is full could answer nobody privately else. Until there is room again the agent is given nothing.
 */
@ApplicationScoped
public class MovingToPrivate {

    /** Attached data: the interaction that this one came from, and the one that it led to. */
    static final String FROM = "movedFromInteraction";

    static final String TO = "movedToInteraction";

    @Inject
    Conversations conversations;

    @Inject
    Contacts contacts;

    @Inject
    Channels channels;

    @Inject
    JpaStates states;

    @Inject
    RoutingSignals signals;

    /** The private interaction, connected with the caller, whose session is locked before anything is read. */
    Interaction open(Caller caller, Interaction from, Instant now) {
        Conversation conversation = privateConversation(from, now);
        Channel channel = channels.getChannel(from.channelId());
        long workgroup = channel.workgroupFor(InteractionType.SOCIAL_DIRECT_MESSAGE);
        Interaction interaction = conversations.listOpen(List.of(conversation.id())).stream()
                .filter(open -> open.workgroupId() == workgroup)
                .findFirst()
                .orElseGet(() -> create(conversation, new Target(channel.id(), workgroup, from.testMode()), now));
        connect(caller, interaction, now);
        conversations.attach(interaction.id(), Map.of(FROM, "" + from.id()));
        conversations.attach(from.id(), Map.of(TO, "" + interaction.id()));
        signals.interactionChanged(interaction.id());
        return interaction;
    }

    /** What rings is taken and what was put aside is taken up: the answer is never sent from what somebody else gets. */
    private void connect(Caller caller, Interaction interaction, Instant now) {
        if (interaction.agentId() != null && !interaction.isWith(caller.userId())) {
            throw new RefusedException("A colleague is already in private conversation with this person.");
        }
        switch (interaction.state()) {
            case BUFFERED -> {
                interaction.release(now);
                take(caller, interaction, WhyViews.MOVED, now);
            }
            case QUEUED -> take(caller, interaction, WhyViews.MOVED, now);
            case ALERTING -> take(caller, interaction, null, now);
            case PARKED -> take(caller, interaction, WhyViews.AGAIN, now);
            case HELD -> {
                interaction.resume(now);
                conversations.record(interaction, EventKind.RESUMED, caller.userId(), null, now);
            }
            case WRAP_UP ->
                throw new RefusedException(
                        "You are in the wrap-up of a private conversation with this person. Finish" + " that first.");
            case CONNECTED, DISCONNECTED -> {}
        }
    }

    private void take(Caller caller, Interaction interaction, @Nullable String how, Instant now) {
        boolean again = interaction.state() == InteractionState.PARKED;
        interaction.connectTo(caller.userId(), now);
        if (!again) {
            states.answer(Set.of(caller.userId()), now);
        }
        conversations.record(interaction, EventKind.CONNECTED, caller.userId(), how, now);
    }

    private Conversation privateConversation(Interaction from, Instant now) {
        Conversation here = conversations.getConversation(from.conversationId());
        List<String> people = contacts.listIdentities(from.contactId()).stream()
                .filter(identity -> identity.platform() == from.platform())
                .map(ContactIdentity::platformUserId)
                .toList();
        if (people.isEmpty()) {
            throw new RefusedException("This contact has no identity to write to.");
        }
        String person = people.get(0);
        Conversation known = people.stream()
                .map(id -> Conversation.keyOf(here.source(), id))
                .flatMap(
                        key -> conversations
                                .findByThread(here.accountId(), InteractionType.SOCIAL_DIRECT_MESSAGE, List.of(key))
                                .values()
                                .stream())
                .findFirst()
                .orElse(null);
        if (known != null) {
            return known;
        }
        Conversation conversation = new Conversation(
                here.accountId(),
                here.platform(),
                InteractionType.SOCIAL_DIRECT_MESSAGE,
                Conversation.keyOf(here.source(), person),
                here.contactId(),
                now);
        conversation.isWith(person, here.source());
        conversations.add(conversation);
        return conversation;
    }

    private Interaction create(Conversation conversation, Target target, Instant now) {
        Interaction interaction = new Interaction(conversation, target, now);
        conversations.add(interaction);
        return interaction;
    }
}
