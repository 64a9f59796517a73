package dev.parley.supervision;

import dev.parley.conversation.InteractionState;
import dev.parley.supervision.JpaStatistics.Member;
import dev.parley.supervision.JpaWorkloads.Workload;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The workgroups that one view looks at, at one time; reads only what the view asks for, each once. */
final class LiveScope {

    private static final List<AgentPresence> URGENCY = List.of(
            AgentPresence.NOT_ANSWERING,
            AgentPresence.AVAILABLE,
            AgentPresence.BUSY,
            AgentPresence.FOLLOW_UP,
            AgentPresence.AWAY,
            AgentPresence.OFFLINE);

    private final JpaStatistics statistics;
    private final JpaWorkloads workloads;
    private final List<GroupInfo> visible;
    private final List<GroupInfo> chosen;
    private final List<Long> ids;
    private final Instant today;
    private final Instant now;
    private @Nullable Figures figures;
    private @Nullable List<Flow> flow;
    private @Nullable List<AgentLine> everyone;

    LiveScope(
            JpaStatistics statistics,
            JpaWorkloads workloads,
            List<GroupInfo> visible,
            List<GroupInfo> chosen,
            Instant today,
            Instant now) {
        this.statistics = statistics;
        this.workloads = workloads;
        this.visible = visible;
        this.chosen = chosen;
        this.ids = GroupInfo.idsOf(chosen);
        this.today = today;
        this.now = now;
    }

    Figures figures() {
        if (figures == null) {
            figures = new Figures(chosen, statistics.open(ids), statistics.day(ids, today, now));
        }
        return figures;
    }

    WaitingCurve curve() {
        return curve(figures(), group -> true);
    }

    private WaitingCurve curve(Figures of, Predicate<Flow> which) {
        if (flow == null) {
            flow = statistics.flow(ids, now);
        }
        Map<Long, Integer> arrived = new HashMap<>();
        Map<Long, Integer> left = new HashMap<>();
        flow.stream()
                .filter(which)
                .forEach(f -> (f.arrival() ? arrived : left).merge(f.step(), f.count(), Integer::sum));
        int waiting = of.in(InteractionState.QUEUED) + of.in(InteractionState.ALERTING);
        return WaitingCurve.of(now, waiting, arrived, left);
    }

    LiveStrip.@Nullable LongestActive longestActive() {
        return statistics
                .longestActive(ids)
                .map(row -> new LiveStrip.LongestActive(
                        (Instant) row[0], Objects.requireNonNullElse((String) row[1], ""), nameOf((Long) row[2])))
                .orElse(null);
    }

    private String nameOf(long groupId) {
        return visible.stream()
                .filter(group -> group.id() == groupId)
                .map(GroupInfo::name)
                .findFirst()
                .orElse("");
    }

    /** The workgroup that is furthest below its service level; null when all are inside. */
    @Nullable
    LiveAlert alert() {
        return chosen.stream()
                .filter(group -> figures().of(group).level().isMissed())
                .min(Comparator.comparingInt(
                        group -> distance(figures().of(group).level())))
                .map(group -> alert(group, figures().of(group)))
                .orElse(null);
    }

    private static int distance(ServiceLevelShare level) {
        return level.percent().orElse(100) - level.targetPercent();
    }

    private LiveAlert alert(GroupInfo group, Figures its) {
        ServiceLevelShare level = its.level();
        return new LiveAlert(
                group.id(),
                group.name(),
                level.percent().orElse(100),
                level.targetPercent(),
                its.in(InteractionState.QUEUED),
                its.longestWaiting(),
                HelpWords.of(group.id(), everyone()));
    }

    List<WorkgroupLine> lines() {
        return chosen.stream()
                .map(group -> line(group, figures().of(group)))
                .sorted(Comparator.comparingInt(WorkgroupLine::waiting).reversed())
                .toList();
    }

    private WorkgroupLine line(GroupInfo group, Figures its) {
        return new WorkgroupLine(
                group.id(),
                group.name(),
                its.in(InteractionState.QUEUED),
                its.longestWaiting(),
                its.longestTarget(),
                curve(its, f -> f.workgroupId() == group.id()),
                its.active(),
                its.longestActive(),
                its.level(),
                (int) agents().stream()
                        .filter(a -> a.isHere() && a.workgroupIds().contains(group.id()))
                        .count(),
                its.abandoned(),
                its.average(DayCount::firstReply),
                its.average(DayCount::handling));
    }

    List<AgentLine> agents() {
        return everyone().stream()
                .filter(agent -> agent.workgroupIds().stream().anyMatch(ids::contains))
                .toList();
    }

    List<AgentLine> agentsByUrgency() {
        return agents().stream()
                .sorted(Comparator.comparingInt((AgentLine agent) -> URGENCY.indexOf(agent.presence()))
                        .thenComparing(AgentLine::name))
                .toList();
    }

    /** Agents of all workgroups that the caller may look at, so that free ones elsewhere are found. */
    private List<AgentLine> everyone() {
        if (everyone == null) {
            Map<Long, Workload> work = workloads.all(now);
            everyone = statistics.members(GroupInfo.idsOf(visible)).stream()
                    .map(member -> line(member, work.getOrDefault(member.userId(), Workload.NONE)))
                    .toList();
        }
        return everyone;
    }

    private AgentLine line(Member member, Workload work) {
        return new AgentLine(
                member.userId(),
                member.name(),
                AgentPresence.of(member.state(), work.tasks()),
                member.reason(),
                member.since(),
                work.tasks(),
                work.load(),
                member.groups(),
                member.groups().stream().map(this::nameOf).sorted().collect(Collectors.toList()));
    }
}
