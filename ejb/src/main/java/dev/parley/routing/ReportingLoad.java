package dev.parley.routing;

import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.settings.ParleySettings;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.JpaStates;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in what agents have in other systems (RT-3). A report replaces the one before of the same system and agent, and
 * expires when it is not renewed.
 */
@Stateless
public class ReportingLoad {

    private static final int AT_ONCE = 200;

    @Inject
    JpaReportedLoads loads;

    @Inject
    JpaStates states;

    @Inject
    Workforce workforce;

    @Inject
    RoutingSignals signals;

    @Inject
    Nudges nudges;

    @Inject
    ParleySettings settings;

    @Inject
    Clock clock;

    /** One interaction as it was reported. @param workgroup its name; empty for the agent's first one */
    public record ReportedItem(String id, InteractionType type, ReportedLoad.State state, String workgroup) {}

    /** What came of a report. */
    public sealed interface Reporting {

        /** It counts until then, unless it is renewed. */
        record Taken(Instant until) implements Reporting {}

        /** There is no such agent. */
        record UnknownAgent(String words) implements Reporting {}

        /** Nothing of it counts. */
        record Refused(String words) implements Reporting {}
    }

    public Reporting report(long sourceId, String login, List<ReportedItem> items) {
        Optional<User> agent = workforce.findUser(login);
        if (agent.isEmpty()) {
            return new Reporting.UnknownAgent("There is no agent with the login “" + login + "”.");
        }
        List<ReportedLoad.Item> placed = new ArrayList<>();
        List<Workgroup> groups = groupsOf(agent.get());
        for (ReportedItem item : items) {
            Optional<Workgroup> group = groups.stream()
                    .filter(each -> item.workgroup().isEmpty() || each.name().equalsIgnoreCase(item.workgroup()))
                    .findFirst();
            if (group.isEmpty()) {
                return new Reporting.Refused(
                        item.workgroup().isEmpty()
                                ? "The agent is in no workgroup, so nothing says how much an interaction takes."
                                : "The agent is not in the workgroup “" + item.workgroup() + "” of “" + item.id()
                                        + "”.");
            }
            placed.add(new ReportedLoad.Item(
                    item.id(), item.type(), item.state(), group.get().id()));
        }
        return take(sourceId, agent.get().id(), placed);
    }

    private List<Workgroup> groupsOf(User agent) {
        return workforce.workgroups(agent.memberships().keySet()).stream()
                .sorted(Comparator.comparing(Workgroup::name))
                .toList();
    }

    private Reporting take(long sourceId, long userId, List<ReportedLoad.Item> items) {
        comeOneByOne(userId);
        Instant now = clock.instant();
        Instant until = now.plus(settings.agents().loadExpires());
        Map<String, ReportedLoad> gone = new HashMap<>();
        loads.lockOf(sourceId, userId).forEach(load -> gone.put(load.externalId(), load));
        for (ReportedLoad.Item item : items) {
            ReportedLoad known = gone.remove(item.id());
            ReportedLoad load = known == null ? new ReportedLoad(sourceId, userId, item, now) : known;
            if (known == null) {
                loads.add(load);
            }
            if (load.become(item) || known == null) {
                signals.loadChanged(load.id(), userId);
            }
            load.keepUntil(until);
        }
        gone.values().forEach(this::forget);
        tell(userId);
        return new Reporting.Taken(until);
    }

    /** Reports come one after another, and after whatever else gives the agent something; sessions are taken first. */
    private void comeOneByOne(long userId) {
        if (states.lockSession(userId).isEmpty()) {
            loads.lockAccount(userId);
        }
    }

    private void forget(ReportedLoad load) {
        loads.remove(load);
        states.endLoad(load.userId(), clock.instant());
        signals.loadChanged(load.id(), load.userId());
    }

    private void tell(long userId) {
        nudges.send(Nudge.agent(userId));
        nudges.send(Nudge.queue());
    }

    /** Drops what was not renewed. */
    public void expire() {
        Instant now = clock.instant();
        Set<Long> agents = loads.listLapsed(now, AT_ONCE);
        states.lockSessions(agents);
        for (ReportedLoad load : loads.lockLapsed(agents, now, AT_ONCE)) {
            forget(load);
            tell(load.userId());
        }
    }
}
