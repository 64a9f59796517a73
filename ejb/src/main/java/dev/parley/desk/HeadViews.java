package dev.parley.desk;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.security.Caller;
import dev.parley.supervision.FloorPulse;
import dev.parley.supervision.JpaWorkloads;
import dev.parley.supervision.JpaWorkloads.Workload;
import dev.parley.workforce.AgentSession;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.Station;
import dev.parley.workforce.Workforce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The agent's state, load and the pulse of the floor. */
@ApplicationScoped
class HeadViews {

    @Inject
    Conversations conversations;

    @Inject
    Workforce workforce;

    @Inject
    JpaWorkloads workloads;

    @Inject
    FloorPulse floor;

    @Inject
    Clock clock;

    DeskHead of(Caller caller) {
        AgentSession session = workforce.sessionOf(caller.userId(), clock.instant());
        List<Interaction> mine = conversations.listOf(caller.userId());
        Workload workload = workloads.of(caller.userId(), clock.instant());
        FloorPulse.Pulse pulse = floor.of(caller);
        return new DeskHead(
                caller.userId(),
                caller.name(),
                session.state(),
                session.reason(),
                session.stateSince(),
                session.state() == AgentState.AVAILABLE && workload.tasks() > 0,
                stationOf(session),
                workload.tasks(),
                workload.load(),
                unread(mine),
                pulse.waiting(),
                pulse.longestSince().orElse(null),
                pulse.serviceLevel().isPresent() ? pulse.serviceLevel().getAsInt() : null);
    }

    /** What rings is nobody's yet. */
    private static int unread(List<Interaction> mine) {
        return mine.stream()
                .filter(interaction -> interaction.state() != InteractionState.ALERTING)
                .mapToInt(Interaction::unread)
                .sum();
    }

    private @org.jspecify.annotations.Nullable String stationOf(AgentSession session) {
        Long station = session.stationId();
        Optional<Station> found = station == null ? Optional.empty() : workforce.findStation(station);
        return found.map(Station::name).orElse(null);
    }
}
