package dev.parley.conversation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;

/** Counts what waits and what was picked up in time, in the database. */
final class PulseQuery {

    private static final String IN_TIME =
            "select count(*), sum(case when timestampdiff(SECOND, i.queued_at, i.connected_at)"
                    + " <= coalesce(s.target_s, 300) then 1 else 0 end)"
                    + " from interaction i left join service_level s"
                    + " on s.workgroup_id = i.workgroup_id and s.interaction_type = i.type"
                    + " where i.workgroup_id in (:groups) and i.test_mode = false and i.connected_at >= :today";

    private final EntityManager entities;

    PulseQuery(EntityManager entities) {
        this.entities = entities;
    }

    QueuePulse of(Collection<Long> workgroupIds, Instant now) {
        if (workgroupIds.isEmpty()) {
            return new QueuePulse(0, Optional.empty(), OptionalInt.empty());
        }
        Object[] waiting = entities.createQuery(
                        "select count(i), min(i.queuedAt) from Interaction i where i.state = :queued"
                                + " and i.workgroupId in :groups and i.testMode = false",
                        Object[].class)
                .setParameter("queued", InteractionState.QUEUED)
                .setParameter("groups", workgroupIds)
                .getSingleResult();
        return new QueuePulse(
                ((Number) waiting[0]).intValue(),
                Optional.ofNullable((Instant) waiting[1]),
                serviceLevel(workgroupIds, now.truncatedTo(ChronoUnit.DAYS)));
    }

    private OptionalInt serviceLevel(Collection<Long> workgroupIds, Instant today) {
        Object[] row = (Object[]) entities.createNativeQuery(IN_TIME)
                .setParameter("groups", workgroupIds)
                .setParameter("today", today)
                .getSingleResult();
        long all = ((Number) row[0]).longValue();
        if (all == 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Math.round(100.0 * ((Number) row[1]).longValue() / all));
    }
}
