package dev.parley.outbound;

import dev.parley.shared.KeyChunks;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Buckets of tokens in the database. Each of these is a short transaction of its own; none spans a call. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JpaRateBuckets {

    private static final String TAKE = "update RateBucket b set b.fullAt ="
            + " case when b.fullAt > :now then b.fullAt + :step else :fresh end"
            + " where b.bucketKey = :key and b.fullAt <= :latest";

    /** The code of what waits, beside the words at it. */
    static final String CODE = "outbox.waits-for-budget";

    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final int AT_A_TIME = 500;

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Resource
    EJBContext context;

    /** A bucket without a token, and when there is one. */
    public record Wait(RateBudget budget, Instant until) {}

    /** What came of the wish for a token of each bucket: all of them, none because of a wait, or a bucket is missing. */
    public record Taking(boolean missing, Optional<Wait> delay) {

        private static final Taking ALL = new Taking(false, Optional.empty());
        private static final Taking MISSING = new Taking(true, Optional.empty());
    }

    /** Takes a token of each bucket, or of none. */
    public Taking take(List<RateBudget> budgets, Instant now) {
        for (RateBudget budget : budgets) {
            int taken = entities.createQuery(TAKE)
                    .setParameter("now", RateLimit.micros(now))
                    .setParameter(
                            "fresh", RateLimit.micros(now) + budget.limit().stepMicros())
                    .setParameter("step", budget.limit().stepMicros())
                    .setParameter("key", budget.key())
                    .setParameter("latest", budget.limit().latest(now))
                    .executeUpdate();
            if (taken == 0) {
                Taking none = found(budget)
                        .map(fullAt -> new Taking(false, Optional.of(delay(budget, fullAt, now))))
                        .orElse(Taking.MISSING);
                context.setRollbackOnly();
                return none;
            }
        }
        return Taking.ALL;
    }

    private Optional<Long> found(RateBudget budget) {
        return entities
                .createQuery("select b.fullAt from RateBucket b where b.bucketKey = :key", Long.class)
                .setParameter("key", budget.key())
                .getResultList()
                .stream()
                .findFirst();
    }

    private static Wait delay(RateBudget budget, long fullAt, Instant now) {
        Instant next = budget.limit().next(fullAt);
        Instant soonest = now.plus(SHORTEST);
        return new Wait(budget, next.isAfter(soonest) ? next : soonest);
    }

    /** Fails where another node adds the same at this moment; then it is there. */
    public void add(List<RateBudget> budgets, long accountId) {
        budgets.stream()
                .filter(budget -> entities.find(RateBucket.class, budget.key()) == null)
                .forEach(budget -> entities.persist(new RateBucket(budget.key(), accountId)));
    }

    /** The platform takes no more until a moment; returns whether that was news. */
    public boolean empty(RateBudget budget, Instant until) {
        return entities.createQuery(
                                "update RateBucket b set b.fullAt = :full where b.bucketKey = :key and b.fullAt < :full")
                        .setParameter("full", budget.limit().emptyUntil(until))
                        .setParameter("key", budget.key())
                        .executeUpdate()
                > 0;
    }

    /** Leaves a queued item until there is a token, with words at it and at its account. */
    public void leave(OutboxItem item, Wait wait) {
        String words = wait.budget().limit().words();
        entities.createQuery("update OutboxItem o set o.nextAttemptAt = :until, o.problemCode = :code,"
                        + " o.problem = :words, o.version = o.version + 1"
                        + " where o.id = :id and o.state = dev.parley.outbound.OutboxState.PENDING")
                .setParameter("until", wait.until())
                .setParameter("code", CODE)
                .setParameter("words", "Waits: " + words + ".")
                .setParameter("id", item.id())
                .executeUpdate();
        entities.createQuery("update RateBucket b set b.waitedUntil = :until, b.words = :words"
                        + " where b.bucketKey = :key and (b.waitedUntil is null or b.waitedUntil < :until)")
                .setParameter("until", wait.until())
                .setParameter("words", words)
                .setParameter("key", wait.budget().key())
                .executeUpdate();
    }

    /** Why the account's writings wait at a moment, in words. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<String> listWaits(long accountId, Instant now) {
        return entities.createQuery(
                        "select distinct b.words from RateBucket b where b.accountId = :account"
                                + " and b.waitedUntil > :now and b.words is not null order by b.words",
                        String.class)
                .setParameter("account", accountId)
                .setParameter("now", now)
                .getResultList();
    }

    /** Deletes some of what has been full for long; returns how many. */
    public int purge(Instant fullBefore) {
        List<String> keys = entities.createQuery(
                        "select b.bucketKey from RateBucket b where b.fullAt < :then", String.class)
                .setParameter("then", RateLimit.micros(fullBefore))
                .setMaxResults(AT_A_TIME)
                .getResultList();
        return KeyChunks.execute(
                entities,
                "delete from RateBucket b where b.bucketKey in (:keys) and b.fullAt < :then",
                keys,
                delete -> delete.setParameter("then", RateLimit.micros(fullBefore)));
    }
}
