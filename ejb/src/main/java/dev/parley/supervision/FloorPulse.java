package dev.parley.supervision;

import dev.parley.conversation.InteractionState;
import dev.parley.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The floor in three numbers, for every page: the same as on the live page of all workgroups that the caller sees; the
 * service level at most a few seconds older.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class FloorPulse {

    @Inject
    Sight sight;

    @Inject
    JpaStatistics statistics;

    @Inject
    RecentLevels levels;

    @Inject
    Clock clock;

    /**
     * What it is now.
     *
     * @param waiting interactions that wait
     * @param longestSince since when the longest of them waits
     * @param serviceLevel share answered in time today in percent; empty when nothing counts yet
     */
    public record Pulse(int waiting, Optional<Instant> longestSince, OptionalInt serviceLevel) {}

    public Pulse of(Caller caller) {
        Instant now = clock.instant();
        List<GroupInfo> groups = sight.groups(caller);
        List<Long> ids = GroupInfo.idsOf(groups);
        Figures figures = new Figures(groups, statistics.open(ids), levels.of(ids, sight.today(caller, now), now));
        return new Pulse(
                figures.in(InteractionState.QUEUED),
                Optional.ofNullable(figures.longestWaiting()),
                figures.level().percent());
    }
}
