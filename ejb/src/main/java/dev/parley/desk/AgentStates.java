package dev.parley.desk;

import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.routing.RoutingSignals;
import dev.parley.security.Caller;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.AgentSession;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.JpaStates;
import dev.parley.workforce.StateReason;
import dev.parley.workforce.UserDisabled;
import dev.parley.workforce.Workforce;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agent's state (RT-8). */
@Stateless
public class AgentStates {

    @Inject
    Workforce workforce;

    @Inject
    JpaStates states;

    @Inject
    LoggingOff loggingOff;

    @Inject
    RoutingSignals signals;

    @Inject
    Nudges nudges;

    @Inject
    Clock clock;

    /** What agents can choose now, in order. */
    public List<StateChoice> choices() {
        List<StateChoice> choices = new ArrayList<>();
        choices.add(StateChoice.of(AgentState.AVAILABLE, null));
        choices.add(StateChoice.of(AgentState.FOLLOW_UP, null));
        List<StateReason> reasons =
                states.listReasons().stream().filter(StateReason::enabled).toList();
        if (reasons.stream().noneMatch(reason -> reason.state() == AgentState.AWAY)) {
            choices.add(StateChoice.of(AgentState.AWAY, null));
        }
        for (AgentState state : List.of(AgentState.FOLLOW_UP, AgentState.AWAY)) {
            reasons.stream()
                    .filter(reason -> reason.state() == state)
                    .forEach(reason -> choices.add(StateChoice.of(state, reason.label())));
        }
        return choices;
    }

    /** Changes the state to one of the choices. */
    public void choose(Caller caller, String value) {
        StateChoice choice = chosen(value);
        become(caller, choice.state(), choice.reason());
    }

    public StateChoice chosen(String value) {
        return choices().stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new RefusedException("This state is not offered any more. Choose another one."));
    }

    /** Changes the state; not answering is set by the router only. */
    public void become(Caller caller, AgentState state, @Nullable String reason) {
        if (state == AgentState.NOT_ANSWERING) {
            throw new RefusedException("“Not answering” is set by Parley when offers ring out.");
        }
        change(caller.userId(), state, reason);
    }

    public void change(long userId, AgentState state, @Nullable String reason) {
        if (workforce.changeState(userId, state, reason, clock.instant())) {
            announce(userId);
        }
    }

    /** The agent came in: back to the state of before, or away when it was offline. */
    public void arrive(long userId) {
        AgentSession session = workforce.sessionOf(userId, clock.instant());
        session.arrive();
        if (session.state() == AgentState.OFFLINE) {
            change(userId, AgentState.AWAY, "logged in");
        }
    }

    /** The agent logs off; a rule of the installation says what becomes of open interactions. */
    public void leave(long userId) {
        states.lockSession(userId);
        loggingOff.settle(userId, true);
        change(userId, AgentState.OFFLINE, null);
    }

    /** Somebody or something else logs the agent off, so that it cannot be refused. */
    public void drop(long userId, String reason) {
        states.lockSession(userId);
        loggingOff.settle(userId, false);
        change(userId, AgentState.OFFLINE, reason);
    }

    /** Who is disabled is logged off, and what they had goes to others. */
    public void disabled(@Observes UserDisabled event) {
        states.lockSession(event.userId());
        loggingOff.release(event.userId());
        change(event.userId(), AgentState.OFFLINE, "account disabled");
    }

    public void announce(long userId) {
        signals.agentChanged(userId);
        nudges.send(Nudge.agent(userId));
        nudges.send(Nudge.queue());
    }
}
