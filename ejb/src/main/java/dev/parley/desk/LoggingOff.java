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
import java.time.Duration;
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
            case PARK ->
                "Open interactions are parked at a log-off and wait for their agent, at most "
                        + span(settings.agents().parked()) + ". After that they go back to the queue.";
        };
    }

    private static String span(Duration time) {
        return time.toHours() > 0 ? time.toHours() + " hours" : time.toMinutes() + " minutes";
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

    /** The agent does not come back: whatever is open goes back to the queue, also what is parked. */
    public void release(long userId) {
        Instant now = clock.instant();
        for (Interaction each : conversations.listOf(userId)) {
            Interaction interaction = conversations.lockInteraction(each.id());
            if (!interaction.isWith(userId) || !interaction.state().isOpen()) {
                continue;
            }
            if (interaction.state() == InteractionState.WRAP_UP) {
                settle(interaction, userId, true);
            } else {
                interaction.requeue(now);
                conversations.record(
                        interaction, EventKind.REQUEUED, null, userId, "its agent’s account was disabled", now);
                signals.interactionChanged(interaction.id());
            }
        }
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
            interaction.park(now.plus(settings.agents().parked()), now);
            kind = EventKind.PARKED;
        }
        conversations.record(interaction, kind, null, userId, "at the log-off", now);
        signals.interactionChanged(interaction.id());
    }
}
