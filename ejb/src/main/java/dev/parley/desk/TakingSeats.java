package dev.parley.desk;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.NaturalOrder;
import dev.parley.shared.NotFoundException;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.AgentSession;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.JpaStates;
import dev.parley.workforce.Station;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Agents sit down at stations, one at each, and get up again (RT-2). */
@Stateless
public class TakingSeats {

    @Inject
    Workforce workforce;

    @Inject
    JpaStates states;

    @Inject
    AgentStates announcing;

    @Inject
    Leadership leadership;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    public List<String> stationNames() {
        return workforce.listStations().stream()
                .map(Station::name)
                .sorted(NaturalOrder.by(Function.identity()))
                .toList();
    }

    /** Logs the agent in at a station, instead of where the agent sits now; no name is at none. */
    public void sitDown(Caller caller, String stationName) {
        AgentSession session = workforce.sessionOf(caller.userId(), clock.instant());
        if (stationName.isBlank()) {
            session.standUp();
        } else {
            session.sitAt(free(caller, stationName.strip()));
        }
        announcing.announce(caller.userId());
    }

    private Station free(Caller caller, String name) {
        Station station = states.lockStation(name)
                .orElseThrow(() -> new RefusedException("There is no station “" + name + "”. Choose one of the list."));
        Optional<AgentSession> other = sittingAt(station.id()).filter(seat -> seat.userId() != caller.userId());
        if (other.isPresent() && other.get().state() != AgentState.OFFLINE) {
            throw new RefusedException(workforce.getUser(other.get().userId()).displayName() + " is logged in at "
                    + station.name() + ". Choose another station, or ask a supervisor to free it.");
        }
        other.ifPresent(AgentSession::standUp);
        return station;
    }

    /** IDs of the stations that the caller may free: somebody whom the caller leads sits there. */
    public Set<Long> freeable(Caller caller) {
        if (!caller.has(Right.LEAD_AGENTS)) {
            return Set.of();
        }
        Map<Long, Long> seats = new HashMap<>();
        workforce.listSessions().forEach(seat -> {
            if (seat.stationId() != null) {
                seats.put(seat.userId(), seat.stationId());
            }
        });
        return workforce.users(seats.keySet()).stream()
                .filter(leadership.of(caller))
                .map(agent -> seats.getOrDefault(agent.id(), 0L))
                .collect(Collectors.toSet());
    }

    /** A supervisor frees a station that somebody of the own workgroups has left without logging off. */
    public void free(Caller caller, long stationId) {
        caller.require(Right.LEAD_AGENTS);
        Station station = workforce
                .findStation(stationId)
                .orElseThrow(() -> new NotFoundException("This station does not exist any more."));
        sittingAt(stationId).ifPresent(seat -> {
            User agent = workforce.getUser(seat.userId());
            if (!leadership.of(caller).test(agent)) {
                throw new RefusedException(agent.displayName() + " is in none of your workgroups. Ask a supervisor of"
                        + " theirs to free " + station.name() + ".");
            }
            seat.standUp();
            announcing.announce(seat.userId());
            audit.record(
                    AuditedChange.by(caller, "station.freed", "station " + station.name(), agent.displayName(), null));
        });
    }

    private Optional<AgentSession> sittingAt(long stationId) {
        return workforce.listSessions().stream()
                .filter(session -> Objects.equals(session.stationId(), stationId))
                .findFirst();
    }
}
