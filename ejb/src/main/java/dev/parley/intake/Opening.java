package dev.parley.intake;

import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Direction;
import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.Interaction.Target;
import dev.parley.conversation.InteractionState;
import dev.parley.conversation.Post;
import dev.parley.intake.HoldingBack.Holder;
import dev.parley.intake.SingleComments.Comments;
import dev.parley.intake.targeting.Targeting;
import dev.parley.intake.targeting.Targeting.Destination;
import dev.parley.intake.targeting.Targeting.Targets;
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
import java.util.Optional;
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

    @Inject
    Targeting targeting;

    @Inject
    HoldingBack holdingBack;

    @Inject
    SingleComments singleComments;

    @Inject
    Sessions sessions;

    /** What one page of posts comes to. */
    private record Page(
            Channel channel,
            Targets targets,
            OpenInteractions open,
            Holder holder,
            Comments comments,
            Set<Long> told,
            Map<Long, Map<String, String>> attached,
            Instant now) {

        Destination destination(Arrival arrival) {
            return targets.of(arrival.conversation(), arrival.post());
        }
    }

    /**
     * Locks the interactions that posts meet. To be done before the posts are written.
     *
     * @param newborn conversations that have had no interaction yet
     */
    OpenInteractions lock(List<Arrival> arrivals, Set<Long> newborn) {
        Set<Long> conversationIds = arrivals.stream()
                .map(arrival -> arrival.conversation().id())
                .filter(id -> !newborn.contains(id))
                .collect(Collectors.toSet());
        return new OpenInteractions(conversations.listOpen(conversationIds));
    }

    void open(Channel channel, List<Arrival> arrivals, OpenInteractions open, Instant now) {
        Page page = new Page(
                channel,
                targeting.of(channel),
                open,
                holdingBack.on(channel, arrivals),
                singleComments.of(channel, arrivals),
                new HashSet<>(),
                new HashMap<>(),
                now);
        for (Arrival arrival : arrivals) {
            for (Interaction interaction : concerned(page, arrival)) {
                bring(page, interaction, arrival);
            }
        }
        List<Interaction> created = page.open().created();
        // Only now: what changes after it was added costs an update beside the insert.
        conversations.addAll(created);
        List<Interaction> queued = in(InteractionState.QUEUED, created);
        conversations.recordAll(queued, EventKind.QUEUED, now);
        conversations.recordAll(in(InteractionState.BUFFERED, created), EventKind.HELD_BACK, now);
        page.attached().forEach(conversations::attach);
        signals.interactionsChanged(queued.stream().map(Interaction::id).toList());
    }

    private static List<Interaction> in(InteractionState state, List<Interaction> interactions) {
        return interactions.stream().filter(each -> each.state() == state).toList();
    }

    private List<Interaction> concerned(Page page, Arrival arrival) {
        Destination destination = page.destination(arrival);
        if (page.channel().options().submitComments()) {
            Interaction submitted =
                    singleComments.submitted(arrival, page.comments(), destination.target(), page.now());
            if (submitted != null) {
                page.open().add(submitted);
            }
        }
        if (page.channel().options().singleComment()) {
            Optional<Post> comment = page.comments().of(arrival);
            if (comment.isPresent()) {
                return alone(page, arrival, comment.get(), destination);
            }
        }
        return together(page, arrival, destination);
    }

    /** The interaction of one comment alone (IN-7). */
    private List<Interaction> alone(Page page, Arrival arrival, Post comment, Destination destination) {
        Target target = destination.target();
        Optional<Interaction> open =
                page.open().ofComment(arrival.conversation().id(), comment.id(), target.workgroupId());
        if (open.isPresent()) {
            return arrival.fresh() ? List.of(open.get()) : List.of();
        }
        if (isReplyFromHere(arrival.post())) {
            return List.of();
        }
        Interaction fresh = SingleComments.alone(arrival, comment, page.comments(), target, page.now());
        return List.of(queue(page, arrival, destination.aim(fresh)));
    }

    private Interaction queue(Page page, Arrival arrival, Interaction fresh) {
        page.holder().hold(fresh, arrival, page.now());
        page.open().add(fresh);
        return fresh;
    }

    /** The interactions of the whole conversation. */
    private List<Interaction> together(Page page, Arrival arrival, Destination destination) {
        List<Interaction> here = page.open().whole(arrival.conversation().id());
        Target target = destination.target();
        boolean mine = here.stream().anyMatch(i -> i.workgroupId() == target.workgroupId());
        if (!settings.oneInteractionPerWorkgroup() && !arrival.fresh()) {
            here.forEach(other -> claim(page.channel(), other, target));
            return List.of();
        }
        boolean takesNew = here.isEmpty() || !arrival.fresh();
        if (mine || !takesNew) {
            return arrival.fresh() ? here : List.of();
        }
        if (isReplyFromHere(arrival.post())) {
            return List.of();
        }
        List<Interaction> all = new ArrayList<>(arrival.fresh() ? here : List.of());
        Interaction fresh = destination.aim(new Interaction(arrival.conversation(), target, page.now()));
        all.add(queue(page, arrival, fresh));
        return all;
    }

    private void claim(Channel channel, Interaction other, Target target) {
        if (ChannelPriority.takesOver(channel, other, channels.getChannel(other.channelId()))) {
            other.rerouteTo(target);
            signals.interactionChanged(other.id());
        }
    }

    private static boolean isReplyFromHere(Post post) {
        return post.direction() == Direction.OUTBOUND;
    }

    private void bring(Page page, Interaction interaction, Arrival arrival) {
        Post post = arrival.post();
        if (arrival.inbound()) {
            interaction.receive(post, page.now());
            tell(page, interaction, arrival);
        } else {
            interaction.answered(post, page.now());
        }
        if (!interaction.state().isBeforeAgents() && page.told().add(interaction.id())) {
            conversations.record(interaction, EventKind.POST_ADDED, null, null, page.now());
        }
    }

    /** What a message tells of how somebody came and whether they are there now (IN-13, IN-14). */
    private void tell(Page page, Interaction interaction, Arrival arrival) {
        if (page.channel().options().adReferralsOn()) {
            Map<String, String> ad = AdReferral.of(arrival.post());
            if (!ad.isEmpty()) {
                page.attached().merge(interaction.id(), ad, Opening::together);
            }
        }
        if (sessions.isLive(page.channel(), arrival.post(), page.now())) {
            interaction.becomeSession();
        }
    }

    private static Map<String, String> together(Map<String, String> before, Map<String, String> later) {
        Map<String, String> all = new HashMap<>(before);
        all.putAll(later);
        return all;
    }
}
