package dev.parley.intake;

import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Direction;
import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.Interaction.Target;
import dev.parley.conversation.InteractionState;
import dev.parley.conversation.Post;
import dev.parley.intake.TakingIn.Arrival;
import dev.parley.routing.RoutingSignals;
import dev.parley.settings.ParleySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings posts to agents: into the conversation's open interaction (IN-6), or into a new one that waits in the
 * workgroup's queue (IN-4). A reply that the company wrote on the platform brings its conversation back (IN-5).
 */
@ApplicationScoped
class Opening {

    @Inject
    Conversations conversations;

    @Inject
    RoutingSignals signals;

    @Inject
    ParleySettings settings;

    @Inject
    Channels channels;

    void open(Channel channel, List<Arrival> arrivals, Instant now) {
        List<Arrival> relevant =
                arrivals.stream().filter(arrival -> !arrival.post().isStopped()).toList();
        Set<Long> conversationIds =
                relevant.stream().map(a -> a.conversation().id()).collect(Collectors.toSet());
        Map<Long, List<Interaction>> open = new HashMap<>();
        conversations
                .listOpen(conversationIds)
                .forEach(i -> of(i.conversationId(), open).add(i));
        List<Interaction> created = new ArrayList<>();
        Set<Long> told = new HashSet<>();
        for (Arrival arrival : relevant) {
            for (Interaction interaction : concerned(channel, arrival, open, created, now)) {
                bring(interaction, arrival, told, now);
            }
        }
        // Only now: what changes after it was added costs an update beside the insert.
        conversations.addAll(created);
        conversations.recordAll(created, EventKind.QUEUED, now);
        signals.interactionsChanged(created.stream().map(Interaction::id).toList());
    }

    private static List<Interaction> of(long conversationId, Map<Long, List<Interaction>> open) {
        return open.computeIfAbsent(conversationId, id -> new ArrayList<>());
    }

    private List<Interaction> concerned(
            Channel channel,
            Arrival arrival,
            Map<Long, List<Interaction>> open,
            List<Interaction> created,
            Instant now) {
        Conversation conversation = arrival.conversation();
        List<Interaction> opened = of(conversation.id(), open);
        List<Interaction> here = List.copyOf(opened);
        long workgroup = channel.workgroupFor(conversation.type());
        boolean mine = here.stream().anyMatch(i -> i.workgroupId() == workgroup);
        if (!settings.oneInteractionPerWorkgroup() && !arrival.fresh()) {
            here.forEach(other -> claim(channel, other, workgroup));
            return List.of();
        }
        boolean takesNew = here.isEmpty() || !arrival.fresh();
        if (mine || !takesNew) {
            return arrival.fresh() ? here : List.of();
        }
        if (isReplyFromHere(arrival.post())) {
            return List.of();
        }
        Interaction fresh = new Interaction(conversation, new Target(channel.id(), workgroup, channel.isTest()), now);
        opened.add(fresh);
        created.add(fresh);
        List<Interaction> all = new ArrayList<>(arrival.fresh() ? here : List.of());
        all.add(fresh);
        return all;
    }

    private void claim(Channel channel, Interaction other, long workgroup) {
        if (ChannelPriority.takesOver(channel, other, channels.getChannel(other.channelId()))) {
            other.rerouteTo(new Target(channel.id(), workgroup, channel.isTest()));
            signals.interactionChanged(other.id());
        }
    }

    private static boolean isReplyFromHere(Post post) {
        return post.direction() == Direction.OUTBOUND;
    }

    private void bring(Interaction interaction, Arrival arrival, Set<Long> told, Instant now) {
        Post post = arrival.post();
        if (post.direction() == Direction.INBOUND) {
            interaction.receive(post, now);
        } else {
            interaction.answered(post, now);
        }
        if (interaction.state() != InteractionState.QUEUED && told.add(interaction.id())) {
            conversations.record(interaction, EventKind.POST_ADDED, null, null, now);
        }
    }
}
