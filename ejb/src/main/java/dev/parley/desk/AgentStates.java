package dev.parley.desk;

import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.routing.RoutingSignals;
import dev.parley.security.Caller;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.AgentSession;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.Station;
import dev.parley.workforce.Workforce;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An agent's own state and station (RT-8). */
@Stateless
public class AgentStates {

    @Inject
    Workforce workforce;

    @Inject
    RoutingSignals signals;

    @Inject
    Nudges nudges;

    @Inject
    Clock clock;

    /** Changes the state; not answering is set by the router only. */
    public void become(Caller caller, AgentState state, @Nullable String reason) {
        if (state == AgentState.NOT_ANSWERING) {
            throw new RefusedException("“Not answering” is set by Parley when offers ring out.");
        }
        if (workforce.changeState(caller.userId(), state, reason, clock.instant())) {
            announce(caller.userId());
        }
    }

    /** Logs the agent in at a station; a station has one agent at a time. */
    public void sitDown(Caller caller, String stationName) {
        Station station = workforce
                .findStation(stationName)
                .orElseThrow(() -> new RefusedException("There is no station “" + stationName + "”."));
        boolean taken = workforce.listSessions().stream()
                .anyMatch(other -> Objects.equals(other.stationId(), station.id())
                        && other.userId() != caller.userId()
                        && other.state() != AgentState.OFFLINE);
        if (taken) {
            throw new RefusedException("Somebody else is logged in at " + stationName + ".");
        }
        workforce.sessionOf(caller.userId(), clock.instant()).sitAt(station);
        announce(caller.userId());
    }

    /** The agent came in: back to the state of before, or away when it was offline. */
    public void arrive(long userId) {
        AgentSession session = workforce.sessionOf(userId, clock.instant());
        if (session.state() == AgentState.OFFLINE) {
            workforce.changeState(userId, AgentState.AWAY, "logged in", clock.instant());
            announce(userId);
        }
    }

    /** The agent logs off; open interactions stay theirs and take part in recovery. */
    public void leave(long userId) {
        workforce.changeState(userId, AgentState.OFFLINE, null, clock.instant());
        announce(userId);
    }

    public List<String> stationNames() {
        return workforce.listStations().stream().map(Station::name).toList();
    }

    private void announce(long userId) {
        signals.agentChanged(userId);
        nudges.send(Nudge.agent(userId));
        nudges.send(Nudge.queue());
    }
}
