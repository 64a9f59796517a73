package dev.parley.desk;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.NotFoundException;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.AgentSession;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.JpaStates;
import dev.parley.workforce.StateSpan;
import dev.parley.workforce.Station;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What supervisors see and change of the agents of their workgroups (RT-8). */
@Stateless
public class LeadingAgents {

    /** How forms name logging somebody off. */
    public static final String OFFLINE = "offline";

    private static final int SPANS = 50;

    /** Interactions that ended so lately are shown, the latest of them. */
    private static final Duration LATELY = Duration.ofDays(1);

    private static final int MOST_ENDED = 20;

    @Inject
    Workforce workforce;

    @Inject
    JpaStates states;

    @Inject
    AgentStates changing;

    @Inject
    Leadership leadership;

    @Inject
    Conversations conversations;

    @Inject
    Cards cards;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * One agent with the states of late, the latest first.
     *
     * @param since null for somebody who was never here
     * @param work what the agent has, and what the agent ended of late; of the caller's workgroups only
     */
    public record AgentSheet(
            long id,
            String name,
            AgentState state,
            @Nullable String reason,
            @Nullable Instant since,
            String station,
            @Nullable Long stationId,
            List<StateSpan> history,
            List<InteractionCard> work) {

        public AgentSheet {
            history = List.copyOf(history);
            work = List.copyOf(work);
        }

        public boolean isOffline() {
            return state == AgentState.OFFLINE;
        }
    }

    public AgentSheet sheet(Caller caller, long userId) {
        User agent = led(caller, userId);
        Optional<AgentSession> session =
                workforce.sessionsOf(List.of(userId)).stream().findFirst();
        Long station = session.map(AgentSession::stationId).orElse(null);
        return new AgentSheet(
                userId,
                agent.displayName(),
                session.map(AgentSession::state).orElse(AgentState.OFFLINE),
                session.map(AgentSession::reason).orElse(null),
                session.map(AgentSession::stateSince).orElse(null),
                Optional.ofNullable(station)
                        .flatMap(id -> workforce.findStation(id.longValue()))
                        .map(Station::name)
                        .orElse(""),
                station,
                states.history(userId, SPANS),
                work(caller, userId));
    }

    private List<InteractionCard> work(Caller caller, long userId) {
        boolean all = leadership.isAdministrator(caller);
        List<Interaction> work = new ArrayList<>(conversations.listOf(userId));
        work.addAll(conversations.listEndedBy(userId, clock.instant().minus(LATELY), MOST_ENDED));
        work.removeIf(interaction -> !all && !caller.workgroups().contains(interaction.workgroupId()));
        return cards.of(work);
    }

    /** @param value one of the choices of agents, or {@link #OFFLINE} */
    public void change(Caller caller, long userId, String value) {
        User agent = led(caller, userId);
        AgentState state = workforce.sessionsOf(List.of(userId)).stream()
                .findFirst()
                .map(AgentSession::state)
                .orElse(AgentState.OFFLINE);
        if (state == AgentState.OFFLINE) {
            throw new RefusedException(agent.displayName() + " is not logged in. Only the agent can change that.");
        }
        String before = state.label();
        if (value.equals(OFFLINE)) {
            changing.drop(userId, "logged off by " + shortened(caller.name()));
        } else {
            StateChoice choice = changing.chosen(value);
            changing.change(userId, choice.state(), choice.reason());
        }
        audit.record(AuditedChange.by(caller, "agent.state-changed", "user " + agent.login(), before, value));
    }

    private User led(Caller caller, long userId) {
        caller.require(Right.LEAD_AGENTS);
        User agent = workforce.getUser(userId);
        if (!leadership.of(caller).test(agent)) {
            throw new NotFoundException("There is no such agent in your workgroups.");
        }
        return agent;
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40);
    }
}
