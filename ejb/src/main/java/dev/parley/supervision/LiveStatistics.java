package dev.parley.supervision;

import dev.parley.channel.Channel;
import dev.parley.channel.ChannelStatus;
import dev.parley.channel.Channels;
import dev.parley.conversation.InteractionState;
import dev.parley.licensing.LicenceReport;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.NotFoundException;
import dev.parley.workforce.InteractionType;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Live statistics (SU-1): supervisors see the workgroups that they belong to, administrators all. Each view has a fixed
 * number of statements. Test interactions are left out.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class LiveStatistics {

    @Inject
    JpaStatistics statistics;

    @Inject
    JpaWorkloads workloads;

    @Inject
    Sight sight;

    @Inject
    Channels channels;

    @Inject
    LicenceReport licences;

    @Inject
    Clock clock;

    /** A workgroup that the caller may look at. */
    public record Choice(long id, String name) {}

    public List<Choice> choices(Caller caller) {
        return visible(caller).stream()
                .map(group -> new Choice(group.id(), group.name()))
                .toList();
    }

    /** The numbers on top, and the banner where a workgroup is outside its service level. */
    public LiveStrip strip(Caller caller, @Nullable Long workgroupId) {
        LiveScope scope = scope(caller, workgroupId);
        Figures all = scope.figures();
        return new LiveStrip(
                all.in(InteractionState.QUEUED),
                scope.curve().peak().orElse(null),
                all.longestWaiting(),
                all.longestTarget(),
                all.active(InteractionType.SOCIAL_CONVERSATION),
                all.active(InteractionType.SOCIAL_DIRECT_MESSAGE),
                scope.longestActive(),
                all.in(InteractionState.ALERTING),
                all.in(InteractionState.HELD),
                all.in(InteractionState.PARKED),
                all.abandoned(),
                all.arrived(),
                all.average(DayCount::firstReply),
                all.average(DayCount::firstReplyYesterday),
                scope.alert());
    }

    /** Platforms in use that are not routed because a licence is missing or has expired, in words (RT-2). */
    public List<String> licenceStops(Caller caller) {
        caller.require(Right.VIEW_STATISTICS);
        return licences.stops(channels.listChannels().stream()
                .filter(channel -> channel.details().status() == ChannelStatus.ACTIVE)
                .map(Channel::platform)
                .collect(Collectors.toSet()));
    }

    public LiveCharts charts(Caller caller, @Nullable Long workgroupId) {
        LiveScope scope = scope(caller, workgroupId);
        Figures all = scope.figures();
        return new LiveCharts(scope.curve(), all.level(), all.commonTarget(), AgentTally.of(scope.agents()));
    }

    /** The workgroups, the one where most wait first. */
    public List<WorkgroupLine> workgroups(Caller caller, @Nullable Long workgroupId) {
        return scope(caller, workgroupId).lines();
    }

    /** The agents of the workgroups by state, those who are not answering first and those who are offline last. */
    public List<AgentLine> agents(Caller caller, @Nullable Long workgroupId) {
        return scope(caller, workgroupId).agentsByUrgency();
    }

    private LiveScope scope(Caller caller, @Nullable Long workgroupId) {
        List<GroupInfo> visible = visible(caller);
        List<GroupInfo> chosen = visible.stream()
                .filter(group -> workgroupId == null || group.id() == workgroupId)
                .toList();
        if (workgroupId != null && chosen.isEmpty()) {
            throw new NotFoundException("There is no such workgroup among yours.");
        }
        Instant now = clock.instant();
        return new LiveScope(statistics, workloads, visible, chosen, sight.today(caller, now), now);
    }

    private List<GroupInfo> visible(Caller caller) {
        caller.require(Right.VIEW_STATISTICS);
        return sight.groups(caller);
    }
}
