package dev.parley.intake.missed;

import dev.parley.channel.ChannelStatus;
import dev.parley.connector.api.Platform;
import dev.parley.shared.KeyChunks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recovery runs in the database. */
@Stateless
public class JpaRecoveryRuns {

    private static final List<RunState> OPEN = List.of(RunState.WAITING, RunState.RUNNING);

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    public void add(RecoveryRun run) {
        entities.persist(run);
    }

    /** The latest runs of a channel, newest first. */
    public List<RecoveryRun> listOf(long channelId, int most) {
        return entities.createQuery(
                        "select r from RecoveryRun r where r.channelId = :channel order by r.id desc",
                        RecoveryRun.class)
                .setParameter("channel", channelId)
                .setMaxResults(most)
                .getResultList();
    }

    public long countOpen(long channelId) {
        return entities.createQuery(
                        "select count(r) from RecoveryRun r where r.channelId = :channel and r.state in :open",
                        Long.class)
                .setParameter("channel", channelId)
                .setParameter("open", OPEN)
                .getSingleResult();
    }

    /** Runs of active channels that are due and that nobody works on, the longest due first. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Long> listDue(Set<Platform> on, Instant now, int most) {
        return on.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select r.id from RecoveryRun r, Channel c where c.id = r.channelId"
                                        + " and c.status = :active and c.platform in :on and r.state in :open"
                                        + " and r.nextDueAt <= :now and (r.leaseUntil is null or r.leaseUntil < :now)"
                                        + " order by r.nextDueAt",
                                Long.class)
                        .setParameter("active", ChannelStatus.ACTIVE)
                        .setParameter("on", on)
                        .setParameter("open", OPEN)
                        .setParameter("now", now)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** Takes a due run for one page; empty when another node was faster. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<RunClaim> claim(long id, String owner, Duration lease, Instant now) {
        int taken = entities.createQuery("update RecoveryRun r set r.owner = :owner, r.epoch = r.epoch + 1,"
                        + " r.leaseUntil = :until where r.id = :id and r.state in :open and r.nextDueAt <= :now"
                        + " and (r.leaseUntil is null or r.leaseUntil < :now)")
                .setParameter("owner", owner)
                .setParameter("until", now.plus(lease))
                .setParameter("id", id)
                .setParameter("open", OPEN)
                .setParameter("now", now)
                .executeUpdate();
        return taken == 0
                ? Optional.empty()
                : Optional.ofNullable(entities.find(RecoveryRun.class, id)).map(RecoveryRun::claim);
    }

    /** Keeps of these runs those that this owner has claimed, however long the platform takes. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(Collection<Long> underWay, String owner, Duration lease, Instant now) {
        KeyChunks.execute(
                entities,
                "update RecoveryRun r set r.leaseUntil = :until"
                        + " where r.id in (:keys) and r.owner = :owner and r.leaseUntil is not null",
                underWay,
                update -> update.setParameter("until", now.plus(lease)).setParameter("owner", owner));
    }

    /** A run of this channel, taken for a change; inside the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RecoveryRun> lock(long channelId, long id) {
        return Optional.ofNullable(entities.find(RecoveryRun.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(run -> run.isOf(channelId));
    }

    /** The run while the claim is good, taken for a change; inside the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RecoveryRun> owned(RunClaim claim) {
        return Optional.ofNullable(entities.find(RecoveryRun.class, claim.runId(), LockModeType.PESSIMISTIC_WRITE))
                .filter(run -> run.isOwnedBy(claim));
    }
}
