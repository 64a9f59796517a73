package dev.parley.desk;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.EndReason;
import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.routing.RoutingSignals;
import dev.parley.settings.AgentSettings.LogOffRule;
import dev.parley.settings.ParleySettings;
import dev.parley.shared.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What becomes of an agent's open interactions at a log-off, by the rule of the installation (RT-8). */
@Stateless
public class LoggingOff {

    @Inject
    Conversations conversations;

    @Inject
    RoutingSignals signals;

    @Inject
    ParleySettings settings;

    @Inject
    Clock clock;

    /** The rule in words, for agents and administrators. */
    public String words() {
        return switch (settings.agents().logOff()) {
            case REFUSE ->
                "Nobody can log off with open interactions: they have to be finished, transferred or parked.";
            case REQUEUE -> "Open interactions go back to the queue at a log-off.";
            case PARK -> "Open interactions are parked at a log-off and wait for their agent.";
        };
    }

    /** @param mayRefuse whether the agent asks, so that the rule can say no; otherwise they are parked */
    public void settle(long userId, boolean mayRefuse) {
        List<Interaction> working = conversations.listOf(userId).stream()
                .filter(each -> isWorkedOn(each.state()))
                .toList();
        boolean refuse = settings.agents().logOff() == LogOffRule.REFUSE;
        if (refuse && mayRefuse && !working.isEmpty()) {
            throw new RefusedException("You still have "
                    + (working.size() == 1 ? "1 open interaction" : working.size() + " open interactions")
                    + ". Finish, transfer or park it before you log off.");
        }
        boolean requeue = settings.agents().logOff() == LogOffRule.REQUEUE;
        working.forEach(each -> settle(conversations.lockInteraction(each.id()), userId, requeue));
    }

    private static boolean isWorkedOn(InteractionState state) {
        return state == InteractionState.CONNECTED
                || state == InteractionState.HELD
                || state == InteractionState.WRAP_UP;
    }

    private void settle(Interaction interaction, long userId, boolean requeue) {
        if (!interaction.isWith(userId) || !isWorkedOn(interaction.state())) {
            return;
        }
        Instant now = clock.instant();
        EventKind kind;
        if (interaction.state() == InteractionState.WRAP_UP) {
            interaction.disconnect(EndReason.HANDLED, now);
            kind = EventKind.DISCONNECTED;
        } else if (requeue) {
            interaction.requeue(now);
            kind = EventKind.REQUEUED;
        } else {
            interaction.park(null, now);
            kind = EventKind.PARKED;
        }
        conversations.record(interaction, kind, null, userId, "at the log-off", now);
        signals.interactionChanged(interaction.id());
    }
}
