package dev.parley.intake;

import dev.parley.channel.Channel;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.JpaArrivals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * With a grouping timeout the first public post of a sender is held back, and what they post before an agent has it
 * joins it, whatever thread it is in (IN-6).
 */
@ApplicationScoped
class HoldingBack {

    @Inject
    JpaArrivals stored;

    @Inject
    Conversations conversations;

    /** Where posts of these senders, by identity, go on this channel. */
    Map<Long, Conversation> gathering(Channel channel, Collection<Long> senders) {
        if (channel.grouping().isEmpty()) {
            return Map.of();
        }
        Map<String, Interaction> found = stored.findGathering(keys(channel, senders));
        Map<Long, Conversation> byId = conversations.conversations(
                found.values().stream().map(Interaction::conversationId).collect(Collectors.toSet()));
        Map<Long, Conversation> bySender = new HashMap<>();
        for (Long sender : senders) {
            Interaction interaction = found.get(Interaction.groupKey(channel.id(), sender));
            if (interaction != null) {
                bySender.put(sender, Objects.requireNonNull(byId.get(interaction.conversationId())));
            }
        }
        return bySender;
    }

    private static List<String> keys(Channel channel, Collection<Long> senders) {
        return senders.stream()
                .map(sender -> Interaction.groupKey(channel.id(), sender))
                .distinct()
                .toList();
    }

    /** The senders of a page whose posts gather somewhere already, so that nothing gathers twice. */
    Holder on(Channel channel, List<Arrival> arrivals) {
        if (channel.grouping().isEmpty()) {
            return (fresh, arrival, now) -> false;
        }
        Duration timeout = channel.grouping().get();
        Set<String> taken = new HashSet<>(stored.findGathering(keys(
                        channel,
                        arrivals.stream()
                                .map(arrival -> arrival.post().identityId())
                                .filter(Objects::nonNull)
                                .toList()))
                .keySet());
        return (fresh, arrival, now) -> {
            Long sender = arrival.post().identityId();
            if (sender == null || !arrival.inbound() || arrival.post().visibility() != Visibility.PUBLIC) {
                return false;
            }
            String key = Interaction.groupKey(channel.id(), sender);
            fresh.holdBack(now.plus(timeout), taken.add(key) ? key : null);
            return true;
        };
    }

    /** Decides on each new interaction of a page. */
    @FunctionalInterface
    interface Holder {
        /** Returns whether the interaction is held back now. */
        boolean hold(Interaction fresh, Arrival arrival, Instant now);
    }
}
