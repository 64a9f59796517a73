package dev.parley.workforce;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.NaturalOrder;
import dev.parley.shared.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stations: the desks that agents log in at (RT-2). */
@Stateless
public class ConfiguringStations {

    private static final int LONGEST = 80;

    @Inject
    Workforce workforce;

    @Inject
    JpaStates states;

    @Inject
    AuditLog audit;

    /** One station in the list. @param agent who sits there, or empty */
    public record StationLine(
            long id, String name, String agent, @Nullable Long agentId, Set<String> licences) {

        public StationLine {
            licences = Set.copyOf(licences);
        }
    }

    public List<StationLine> list(Caller caller) {
        if (!caller.has(Right.LEAD_AGENTS)) {
            caller.require(Right.STATIONS);
        }
        Map<Long, Long> seats = new HashMap<>();
        workforce.listSessions().forEach(session -> {
            if (session.stationId() != null) {
                seats.put(session.stationId(), session.userId());
            }
        });
        Map<Long, String> names = workforce.namesOf(seats.values());
        return workforce.listStations().stream()
                .sorted(NaturalOrder.by(Station::name))
                .map(station -> line(station, seats.get(station.id()), names))
                .toList();
    }

    private static StationLine line(Station station, @Nullable Long agent, Map<Long, String> names) {
        String name = agent == null ? "" : names.getOrDefault(agent, "somebody");
        return new StationLine(station.id(), station.name(), name, agent, station.licences());
    }

    public StationLine get(Caller caller, long id) {
        return list(caller).stream()
                .filter(line -> line.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("This station does not exist any more."));
    }

    /** @return why it was refused; empty when it is there */
    public Optional<String> create(Caller caller, String text) {
        caller.require(Right.STATIONS);
        Optional<String> problem = problemOf(text.strip(), 0);
        if (problem.isEmpty()) {
            workforce.add(new Station(text.strip()));
            audit.record(AuditedChange.by(caller, "station.created", "station " + text.strip(), null, null));
        }
        return problem;
    }

    /** Creates stations whose names are right and not taken, all at once. */
    public void createAll(Caller caller, List<String> names) {
        caller.require(Right.STATIONS);
        for (String name : names) {
            workforce.add(new Station(name));
            audit.record(AuditedChange.by(caller, "station.created", "station " + name, null, null));
        }
    }

    public Optional<String> rename(Caller caller, long id, String text) {
        caller.require(Right.STATIONS);
        Optional<String> problem = problemOf(text.strip(), id);
        if (problem.isEmpty()) {
            Station station = found(id);
            String before = station.name();
            station.rename(text.strip());
            audit.record(AuditedChange.by(caller, "station.renamed", "station " + id, before, text.strip()));
        }
        return problem;
    }

    /** Refused while somebody sits there. Its licences are free again. */
    public Optional<String> delete(Caller caller, long id) {
        caller.require(Right.STATIONS);
        StationLine line = get(caller, id);
        if (!line.agent().isEmpty()) {
            return Optional.of(line.agent() + " is logged in at " + line.name() + ". Free the station first.");
        }
        states.remove(found(id));
        audit.record(AuditedChange.by(caller, "station.deleted", "station " + line.name(), line.name(), null));
        return Optional.empty();
    }

    private Station found(long id) {
        return workforce
                .findStation(id)
                .orElseThrow(() -> new NotFoundException("This station does not exist any more."));
    }

    /** What is wrong with a name for the station, before anything is changed. */
    public Optional<String> check(Caller caller, long id, String text) {
        caller.require(Right.STATIONS);
        return problemOf(text.strip(), id);
    }

    /** What is wrong with a name by itself. */
    public static Optional<String> problemOf(String name) {
        return name.isEmpty() || name.length() > LONGEST
                ? Optional.of("Give the station a name of 1 to " + LONGEST + " characters.")
                : Optional.empty();
    }

    private Optional<String> problemOf(String name, long own) {
        Optional<String> problem = problemOf(name);
        if (problem.isPresent()) {
            return problem;
        }
        boolean taken = workforce.listStations().stream()
                .anyMatch(other -> other.id() != own && other.name().equalsIgnoreCase(name));
        return taken
                ? Optional.of("There is a station “" + name + "” already. Choose another name.")
                : Optional.empty();
    }
}
