package dev.parley.desk;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.EndReason;
import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.routing.RoutingSignals;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.Workforce;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends what has a time: a parked interaction comes back to its agent, and wrap-up ends when its time is over (AG-2,
 * AG-8). Whoever changed the interaction meanwhile wins.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Pauses {

    private static final int MOST = 500;

    @Inject
    Conversations conversations;

    @Inject
    Workforce workforce;

    @Inject
    RoutingSignals signals;

    @Inject
    Clock clock;

    /** Interactions whose time to come back has passed. */
    public List<Long> listParkedTooLong() {
        return conversations.listParkedUntil(clock.instant(), MOST);
    }

    /** Interactions in wrap-up; few, for each of them occupies an agent. */
    public List<Long> listWrappingUp() {
        return conversations.listInStates(List.of(InteractionState.WRAP_UP)).stream()
                .map(Interaction::id)
                .toList();
    }

    /** It comes back to its agent; where that one is logged off, it goes to anybody and keeps its waiting time. */
    public void comeBack(long interactionId) {
        Interaction interaction = conversations.lockInteraction(interactionId);
        Instant now = clock.instant();
        Instant until = interaction.parkedUntil();
        if (interaction.state() == InteractionState.PARKED && until != null && !until.isAfter(now)) {
            Long agent = interaction.agentId();
            if (isAway(agent)) {
                interaction.requeue(now);
            } else {
                interaction.comeBack(now);
            }
            conversations.record(interaction, EventKind.REQUEUED, null, agent, "the parking time is over", now);
            signals.interactionChanged(interactionId);
        }
    }

    private boolean isAway(@Nullable Long agent) {
        return agent != null
                && workforce.sessionsOf(List.of(agent)).stream()
                        .anyMatch(session -> session.state() == AgentState.OFFLINE);
    }

    public void endWrapUp(long interactionId) {
        Interaction interaction = conversations.lockInteraction(interactionId);
        Instant now = clock.instant();
        Duration allowed = workforce.getWorkgroup(interaction.workgroupId()).wrapUp();
        if (interaction.state() == InteractionState.WRAP_UP
                && !interaction.stateSince().plus(allowed).isAfter(now)) {
            Long agent = interaction.agentId();
            interaction.disconnect(EndReason.HANDLED, now);
            conversations.record(interaction, EventKind.DISCONNECTED, null, agent, "the wrap-up time is over", now);
            signals.interactionChanged(interactionId);
        }
    }
}
