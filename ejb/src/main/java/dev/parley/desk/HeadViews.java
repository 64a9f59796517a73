package dev.parley.desk;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.QueuePulse;
import dev.parley.routing.ReportingLoad;
import dev.parley.security.Caller;
import dev.parley.workforce.AgentSession;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.Station;
import dev.parley.workforce.User;
import dev.parley.workforce.Utilization;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The agent's state, load and the pulse of the floor. */
@ApplicationScoped
class HeadViews {

    @Inject
    Conversations conversations;

    @Inject
    Workforce workforce;

    @Inject
    ReportingLoad reporting;

    @Inject
    Clock clock;

    DeskHead of(Caller caller) {
        AgentSession session = workforce.sessionOf(caller.userId(), clock.instant());
        List<Interaction> mine = conversations.listOf(caller.userId());
        List<Interaction> loading =
                mine.stream().filter(i -> i.state().loadsAgent()).toList();
        ReportingLoad.Reported elsewhere = reporting.of(workforce.getUser(caller.userId()));
        QueuePulse pulse = conversations.pulse(caller.workgroups(), clock.instant());
        return new DeskHead(
                caller.userId(),
                caller.name(),
                session.state(),
                session.reason(),
                session.stateSince(),
                session.state() == AgentState.AVAILABLE && !loading.isEmpty(),
                stationOf(session),
                loading.size() + elsewhere.count(),
                load(caller, loading) + elsewhere.percent(),
                mine.stream().mapToInt(Interaction::unread).sum(),
                pulse.waiting(),
                pulse.longestSince().orElse(null),
                pulse.serviceLevel().isPresent() ? pulse.serviceLevel().getAsInt() : null);
    }

    private @org.jspecify.annotations.Nullable String stationOf(AgentSession session) {
        Long station = session.stationId();
        Optional<Station> found = station == null ? Optional.empty() : workforce.findStation(station);
        return found.map(Station::name).orElse(null);
    }

    private int load(Caller caller, List<Interaction> loading) {
        if (loading.isEmpty()) {
            return 0;
        }
        User user = workforce.getUser(caller.userId());
        Map<Long, Workgroup> groups =
                workforce.listWorkgroups().stream().collect(Collectors.toMap(Workgroup::id, Function.identity()));
        return loading.stream()
                .mapToInt(i -> rate(user, groups.get(i.workgroupId()), i).percent())
                .sum();
    }

    private static Utilization rate(
            User user, @org.jspecify.annotations.Nullable Workgroup group, Interaction interaction) {
        Utilization own = user.utilization().get(interaction.type());
        if (own != null) {
            return own;
        }
        return group == null
                ? Utilization.DEFAULT
                : group.utilization().getOrDefault(interaction.type(), Utilization.DEFAULT);
    }
}
