package dev.parley.cluster;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Leases as rows, taken by conditional update: that works alike on H2 and MySQL. */
@Stateless
public class JpaLeases implements Leases {

    private static final String TAKE =
            "update Lease l set l.owner = :owner, l.epoch = l.epoch + 1, l.expiresAt = :until"
                    + " where l.name = :name and l.expiresAt <= :now"
                    + " and (l.restingOwner is null or l.restingOwner <> :owner or l.restsUntil <= :now)";
    private static final String RENEW =
            "update Lease l set l.expiresAt = :until where l.name = :name and l.owner = :owner and l.expiresAt > :now";

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public OptionalLong hold(String name, String owner, Duration duration, Instant now) {
        if (claim(RENEW, name, owner, now.plus(duration), now) || claim(TAKE, name, owner, now.plus(duration), now)) {
            Lease lease = entities.find(Lease.class, name);
            return lease.isHeldBy(owner, now) ? OptionalLong.of(lease.epoch()) : OptionalLong.empty();
        }
        createIfMissing(name);
        return OptionalLong.empty();
    }

    private boolean claim(String statement, String name, String owner, Instant until, Instant now) {
        return entities.createQuery(statement)
                        .setParameter("until", until)
                        .setParameter("name", name)
                        .setParameter("owner", owner)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private void createIfMissing(String name) {
        if (entities.find(Lease.class, name) == null) {
            entities.persist(new Lease(name));
        }
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> handOver(String name, Instant notAgainBefore) {
        Lease lease = entities.find(Lease.class, name, LockModeType.PESSIMISTIC_WRITE);
        return lease == null ? Optional.empty() : lease.handOver(notAgainBefore);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Instant> findLapse(String name) {
        return entities
                .createQuery("select l.expiresAt from Lease l where l.name = :name", Instant.class)
                .setParameter("name", name)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> findLapsedOwner(String name, Instant now) {
        return entities
                .createQuery(
                        "select l.owner from Lease l where l.name = :name and l.owner is not null"
                                + " and l.expiresAt <= :now and l.expiresAt > :givenBack",
                        String.class)
                .setParameter("name", name)
                .setParameter("now", now)
                .setParameter("givenBack", Instant.EPOCH)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void release(String name, String owner) {
        entities.createQuery("update Lease l set l.expiresAt = :past where l.name = :name and l.owner = :owner")
                .setParameter("past", Instant.EPOCH)
                .setParameter("name", name)
                .setParameter("owner", owner)
                .executeUpdate();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean fence(String name, String owner, long epoch) {
        return entities.createQuery("update Lease l set l.epoch = l.epoch"
                                + " where l.name = :name and l.owner = :owner and l.epoch = :epoch")
                        .setParameter("name", name)
                        .setParameter("owner", owner)
                        .setParameter("epoch", epoch)
                        .executeUpdate()
                == 1;
    }
}
