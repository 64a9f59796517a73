package dev.parley.supervision;

import dev.parley.shared.KeptBriefly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What today's service level is made of, at most a few seconds old: it is counted over the whole day, and every page shows
 * it.
 */
@ApplicationScoped
class RecentLevels {

    private record Scope(List<Long> groups, Instant today) {}

    @Inject
    JpaStatistics statistics;

    private final KeptBriefly<Scope, List<DayCount>> kept = new KeptBriefly<>(Duration.ofSeconds(3));

    List<DayCount> of(List<Long> groups, Instant today, Instant now) {
        return kept.get(new Scope(groups, today), now, () -> statistics.levels(groups, today, now));
    }
}
