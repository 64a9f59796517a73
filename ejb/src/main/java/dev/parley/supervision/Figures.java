package dev.parley.supervision;

import dev.parley.conversation.InteractionState;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.ServiceLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers of some workgroups, calculated from their counts. */
record Figures(Collection<GroupInfo> groups, List<OpenCount> open, List<DayCount> day) {

    private static final List<InteractionType> SOCIAL =
            List.of(InteractionType.SOCIAL_CONVERSATION, InteractionType.SOCIAL_DIRECT_MESSAGE);

    Figures of(GroupInfo group) {
        return new Figures(
                List.of(group),
                open.stream().filter(o -> o.workgroupId() == group.id()).toList(),
                day.stream().filter(d -> d.workgroupId() == group.id()).toList());
    }

    int in(InteractionState state) {
        return count(o -> o.state() == state);
    }

    int active(InteractionType type) {
        return count(o -> o.isActive() && o.type() == type);
    }

    int active() {
        return count(OpenCount::isActive);
    }

    private int count(Predicate<OpenCount> which) {
        return (int) open.stream().filter(which).mapToLong(OpenCount::count).sum();
    }

    @Nullable
    Instant longestWaiting() {
        return longest().map(OpenCount::oldestQueued).findFirst().orElse(null);
    }

    /** The target time of the one that waits longest. */
    @Nullable
    Duration longestTarget() {
        Map<Long, GroupInfo> byId = groups.stream().collect(Collectors.toMap(GroupInfo::id, Function.identity()));
        return longest()
                .map(o -> byId.get(o.workgroupId()))
                .flatMap(group -> longest().map(o -> group.level(o.type()).target()))
                .findFirst()
                .orElse(null);
    }

    private Stream<OpenCount> longest() {
        return open.stream()
                .filter(o -> o.state() == InteractionState.QUEUED)
                .min(Comparator.comparing(OpenCount::oldestQueued))
                .stream();
    }

    @Nullable
    Instant longestActive() {
        return open.stream()
                .filter(OpenCount::isActive)
                .flatMap(o -> Stream.ofNullable(o.oldestConnected()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    ServiceLevelShare level() {
        List<ServiceLevelShare> shares = new ArrayList<>();
        for (GroupInfo group : groups) {
            for (InteractionType type : SOCIAL) {
                shares.add(level(group, type));
            }
        }
        return ServiceLevelShare.of(shares);
    }

    private ServiceLevelShare level(GroupInfo group, InteractionType type) {
        List<DayCount> counts = day.stream()
                .filter(d -> d.workgroupId() == group.id() && d.type() == type)
                .toList();
        return new ServiceLevelShare(
                counts.stream().mapToInt(DayCount::inTime).sum(),
                counts.stream().mapToInt(DayCount::counted).sum(),
                group.level(type).sharePercent());
    }

    /** The target time where all promise the same, else null. */
    @Nullable
    Duration commonTarget() {
        List<Duration> targets = groups.stream()
                .flatMap(group -> SOCIAL.stream().map(group::level))
                .map(ServiceLevel::target)
                .distinct()
                .toList();
        return targets.size() == 1 ? targets.get(0) : null;
    }

    int arrived() {
        return day.stream().mapToInt(DayCount::arrived).sum();
    }

    int abandoned() {
        return day.stream().mapToInt(DayCount::abandoned).sum();
    }

    @Nullable
    Duration average(Function<DayCount, Mean> which) {
        return day.stream().map(which).reduce(Mean.NONE, Mean::plus).average();
    }
}
