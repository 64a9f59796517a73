package dev.parley.workforce;

import dev.parley.shared.KeyChunks;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Reasons of states, the history of states, and who has a page open. */
@Stateless
public class JpaStates {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    public List<StateReason> listReasons() {
        return entities.createQuery("select r from StateReason r order by r.state, r.position, r.id", StateReason.class)
                .getResultList();
    }

    public List<RejectReason> listRejectReasons() {
        return entities.createQuery("select r from RejectReason r order by r.position, r.id", RejectReason.class)
                .getResultList();
    }

    public void add(Reason reason) {
        entities.persist(reason);
    }

    public void remove(Reason reason) {
        entities.remove(reason);
    }

    /** An agent's states, the latest first. */
    public List<StateSpan> history(long userId, int most) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(
                        "select state, reason, since, until from agent_state_history where user_id = :user"
                                + " order by since desc, id desc",
                        Object[].class)
                .addScalar("state", String.class)
                .addScalar("reason", String.class)
                .addScalar("since", Instant.class)
                .addScalar("until", Instant.class)
                .setParameter("user", userId)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(JpaStates::span)
                .toList();
    }

    private static StateSpan span(Object[] row) {
        return new StateSpan(AgentState.valueOf((String) row[0]), (String) row[1], (Instant) row[2], (Instant) row[3]);
    }

    /** Stays locked until the transaction ends, so that one agent at a time sits down. */
    public Optional<Station> lockStation(String name) {
        return entities
                .createQuery("select s from Station s where lower(s.name) = lower(:name)", Station.class)
                .setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Takes an agent's session for the rest of the transaction: whoever gives the agent something or takes it away comes
     * one after another. Taken before interactions are, and before anything is read.
     */
    public Optional<AgentSession> lockSession(long userId) {
        return Optional.ofNullable(entities.find(AgentSession.class, userId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same for several agents; those who never came in are left out. */
    public List<AgentSession> lockSessions(Collection<Long> userIds) {
        return KeyChunks.find(
                entities,
                AgentSession.class,
                "select s from AgentSession s where s.userId in (:keys) order by s.userId",
                userIds.stream().sorted().toList(),
                asked -> asked.setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    public void remove(Station station) {
        entities.remove(station);
    }

    public void seen(Collection<Long> userIds, Instant now) {
        KeyChunks.execute(
                entities,
                "update AgentSession s set s.lastSeenAt = :now where s.userId in (:keys)",
                userIds.stream().sorted().toList(),
                change -> change.setParameter("now", now));
    }

    /** These agents took or rejected something. */
    public void answer(Collection<Long> userIds, Instant now) {
        KeyChunks.execute(
                entities,
                "update AgentSession s set s.missedOffers = 0, s.lastSignAt = :now where s.userId in (:keys)",
                userIds.stream().sorted().toList(),
                change -> change.setParameter("now", now));
    }

    /** What another system had reported of the agent is over. */
    public void endLoad(long userId, Instant now) {
        entities.createQuery("update AgentSession s set s.lastLoadAt = :now where s.userId = :user")
                .setParameter("now", now)
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Counts an offer that rang out, if it began after the last sign of the agent. */
    public void missOffer(long userId, Instant offered, Instant now) {
        entities.createQuery("update AgentSession s set s.missedOffers = s.missedOffers + 1, s.lastSignAt = :now"
                        + " where s.userId = :user and (s.lastSignAt is null or s.lastSignAt <= :offered)")
                .setParameter("now", now)
                .setParameter("user", userId)
                .setParameter("offered", offered)
                .executeUpdate();
    }

    /** Agents who are logged in and whose page was connected once, but not since that moment. */
    public List<Long> listLost(Instant since) {
        return entities.createQuery(
                        "select s.userId from AgentSession s where s.state <> dev.parley.workforce.AgentState.OFFLINE"
                                + " and s.lastSeenAt < :since",
                        Long.class)
                .setParameter("since", since)
                .getResultList();
    }
}
