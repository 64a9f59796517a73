package dev.parley.routing;

import dev.parley.shared.KeyChunks;
import dev.parley.workforce.User;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reports of load in the database. */
@Stateless
public class JpaReportedLoads {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    public List<ReportedLoad> listValid(Instant now) {
        return entities.createQuery("select l from ReportedLoad l where l.expiresAt > :now", ReportedLoad.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** The same of one agent. */
    public List<ReportedLoad> listValid(long userId, Instant now) {
        return entities.createQuery(
                        "select l from ReportedLoad l where l.userId = :user and l.expiresAt > :now order by l.id",
                        ReportedLoad.class)
                .setParameter("user", userId)
                .setParameter("now", now)
                .getResultList();
    }

    public List<ReportedLoad> list(Collection<Long> ids) {
        return KeyChunks.find(entities, ReportedLoad.class, "select l from ReportedLoad l where l.id in (:keys)", ids);
    }

    /** What a system has reported of an agent, locked; expired or not. */
    public List<ReportedLoad> lockOf(long sourceId, long userId) {
        return entities.createQuery(
                        "select l from ReportedLoad l where l.sourceId = :source and l.userId = :user order by l.id",
                        ReportedLoad.class)
                .setParameter("source", sourceId)
                .setParameter("user", userId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Agents of whom something was reported that has lapsed. */
    public Set<Long> listLapsed(Instant now, int most) {
        return new TreeSet<>(entities.createQuery(
                        "select l.userId from ReportedLoad l where l.expiresAt <= :now order by l.id", Long.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList());
    }

    /** What has lapsed of what was reported of these agents, locked. */
    public List<ReportedLoad> lockLapsed(Collection<Long> users, Instant now, int most) {
        return KeyChunks.find(
                entities,
                ReportedLoad.class,
                "select l from ReportedLoad l where l.userId in (:keys) and l.expiresAt <= :now order by l.id",
                users,
                asked ->
                        asked.setParameter("now", now).setMaxResults(most).setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    /** Takes the account of an agent for the rest of the transaction. */
    public void lockAccount(long userId) {
        entities.find(User.class, userId, LockModeType.PESSIMISTIC_WRITE);
    }

    public void add(ReportedLoad load) {
        entities.persist(load);
    }

    public void remove(ReportedLoad load) {
        entities.remove(load);
    }
}
