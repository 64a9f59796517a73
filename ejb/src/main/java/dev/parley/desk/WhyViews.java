package dev.parley.desk;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionEvent;
import dev.parley.conversation.InteractionState;
import dev.parley.desk.CurrentInteraction.WhyMine;
import dev.parley.routing.AskingTheEngine;
import dev.parley.routing.RoutingDecisions;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.workforce.Workforce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Why an interaction is where it is (RT-4): of what waits, supervisors are told why; of what is with somebody, either the
 * router's reasons for that agent are told, or which person decided it after that.
 */
@ApplicationScoped
class WhyViews {

    /** As events tell that an agent took the interaction without the router. */
    static final String BY_HAND = "picked up by hand";

    static final String MOVED = "moved to private";

    /** As events tell that an agent goes on with what the agent had put aside. */
    static final String AGAIN = "taken up again";

    private static final Set<EventKind> BY_PEOPLE = EnumSet.of(EventKind.CONNECTED, EventKind.TRANSFERRED);

    @Inject
    Conversations conversations;

    @Inject
    Workforce workforce;

    @Inject
    RoutingDecisions decisions;

    @Inject
    AskingTheEngine engine;

    @Nullable
    WhyMine of(Caller caller, Interaction interaction) {
        if (interaction.state() == InteractionState.QUEUED) {
            return caller.has(Right.VIEW_STATISTICS)
                    ? engine.whyWaiting(interaction.id()).map(WhyText::of).orElse(null)
                    : null;
        }
        Long agent = interaction.agentId();
        if (agent == null) {
            return null;
        }
        String title = interaction.isWith(caller.userId()) ? "Why you got it" : "Why the agent got it";
        List<InteractionEvent> events = conversations.listEvents(List.of(interaction.id()), BY_PEOPLE);
        Optional<InteractionEvent> byHand = last(events, event -> tookByHand(event, agent));
        return decisions
                .findLatest(
                        interaction.id(),
                        agent,
                        byHand.map(InteractionEvent::at).orElse(Instant.EPOCH))
                .map(found -> WhyText.of(title, found, transfer(events, found.at(), agent)))
                .or(() -> byHand.map(event -> WhyText.byHand(title, event, name(agent), interaction.queuedAt())))
                .orElse(null);
    }

    private static boolean tookByHand(InteractionEvent event, long agent) {
        String detail = event.detail();
        Long user = event.userId();
        return event.kind() == EventKind.CONNECTED
                && user != null
                && user == agent
                && (BY_HAND.equals(detail) || MOVED.equals(detail));
    }

    /** Who had passed it on to this agent by name; empty where the latest transfer went elsewhere. */
    private String transfer(List<InteractionEvent> events, Instant before, long agent) {
        String name = name(agent);
        return last(
                        events,
                        event -> event.kind() == EventKind.TRANSFERRED
                                && !event.at().isAfter(before))
                .filter(event -> ("to " + name).equals(event.detail()))
                .map(event -> {
                    Long by = event.userId();
                    return "Transferred to " + name + " by " + (by == null ? "a colleague" : name(by)) + ". ";
                })
                .orElse("");
    }

    private static Optional<InteractionEvent> last(List<InteractionEvent> events, Predicate<InteractionEvent> wanted) {
        return events.stream().filter(wanted).reduce((earlier, later) -> later);
    }

    private String name(long user) {
        Map<Long, String> names = workforce.namesOf(Set.of(user));
        return names.getOrDefault(user, "A colleague");
    }
}
