package dev.parley.desk;

import dev.parley.channel.Channels;
import dev.parley.contact.ContactIdentity;
import dev.parley.contact.Contacts;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.conversation.MediaType;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.ServiceLevel;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes cards of interactions, with a fixed number of statements however many there are. */
@ApplicationScoped
class Cards {

    @Inject
    Conversations conversations;

    @Inject
    Contacts contacts;

    @Inject
    Channels channels;

    @Inject
    Workforce workforce;

    InteractionCard of(Interaction interaction) {
        return of(List.of(interaction)).get(0);
    }

    List<InteractionCard> of(List<Interaction> interactions) {
        if (interactions.isEmpty()) {
            return List.of();
        }
        Map<Long, ContactIdentity> identities = identities(interactions);
        Map<Long, String> channelNames = channels.namesOf(
                interactions.stream().map(Interaction::channelId).collect(Collectors.toSet()));
        Map<Long, Workgroup> workgroups = workgroups();
        Map<Long, Map<String, String>> attached = conversations.attachedData(
                interactions.stream().map(Interaction::id).toList());
        return interactions.stream()
                .map(i -> card(
                        i,
                        identities.get(i.contactId()),
                        workgroups.get(i.workgroupId()),
                        channelNames.getOrDefault(i.channelId(), ""),
                        attached.getOrDefault(i.id(), Map.of())))
                .toList();
    }

    private Map<Long, Workgroup> workgroups() {
        Map<Long, Workgroup> byId = new HashMap<>();
        workforce.listWorkgroups().forEach(group -> byId.put(group.id(), group));
        return byId;
    }

    private Map<Long, ContactIdentity> identities(List<Interaction> interactions) {
        Set<Long> contactIds = interactions.stream().map(Interaction::contactId).collect(Collectors.toSet());
        Map<Long, ContactIdentity> byContact = new HashMap<>();
        contacts.identitiesOf(contactIds).forEach(identity -> byContact.putIfAbsent(identity.contactId(), identity));
        return byContact;
    }

    private static InteractionCard card(
            Interaction i,
            @Nullable ContactIdentity identity,
            @Nullable Workgroup workgroup,
            String channel,
            Map<String, String> attached) {
        ServiceLevel level = workgroup == null ? ServiceLevel.DEFAULT : workgroup.serviceLevel(i.type());
        return new InteractionCard(
                i.id(),
                i.conversationId(),
                i.platform(),
                i.type() == InteractionType.SOCIAL_DIRECT_MESSAGE,
                typeLabel(i),
                i.contactId(),
                identity == null ? "Unknown" : identity.displayName(),
                identity == null ? "" : identity.shownHandle(),
                i.preview(),
                i.unread(),
                i.state(),
                i.stateSince(),
                i.workgroupId(),
                workgroup == null ? "" : workgroup.name(),
                channel,
                i.queuedAt(),
                waitingSince(i),
                level.target(),
                i.offerExpiresAt(),
                i.parkedUntil(),
                i.lastPostAt(),
                i.testMode(),
                i.agentId(),
                attached);
    }

    private static String typeLabel(Interaction i) {
        return i.mediaType() == MediaType.FACEBOOK_SESSION
                ? i.type().label() + ", " + i.mediaType().label()
                : i.type().label();
    }

    private static @Nullable Instant waitingSince(Interaction i) {
        boolean queued = i.state() == InteractionState.QUEUED || i.state() == InteractionState.ALERTING;
        return queued ? i.queuedAt() : i.awaitingReplySince();
    }
}
