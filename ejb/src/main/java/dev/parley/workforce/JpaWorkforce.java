package dev.parley.workforce;

import dev.parley.shared.Ids;
import dev.parley.shared.KeyChunks;
import dev.parley.shared.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The workforce in the database. */
@Stateless
public class JpaWorkforce implements Workforce {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Override
    public Optional<User> findUser(String login) {
        return entities
                .createQuery("select u from User u where lower(u.login) = lower(:login)", User.class)
                .setParameter("login", login)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public User getUser(long id) {
        return found(User.class, id);
    }

    @Override
    public List<User> listUsers() {
        return entities.createQuery("select u from User u order by u.displayName", User.class)
                .getResultList();
    }

    @Override
    public List<User> users(Collection<Long> ids) {
        return among(User.class, "id", ids);
    }

    @Override
    public List<Workgroup> workgroups(Collection<Long> ids) {
        return among(Workgroup.class, "id", ids);
    }

    @Override
    public List<AgentSession> sessionsOf(Collection<Long> userIds) {
        return among(AgentSession.class, "userId", userIds);
    }

    private <T> List<T> among(Class<T> type, String key, Collection<Long> ids) {
        return KeyChunks.find(
                entities, type, "select e from " + type.getSimpleName() + " e where e." + key + " in (:keys)", ids);
    }

    @Override
    public Map<Long, String> namesOf(Collection<Long> userIds) {
        Map<Long, String> names = new HashMap<>();
        KeyChunks.find(
                        entities,
                        Object[].class,
                        "select u.id, u.displayName from User u where u.id in (:keys)",
                        userIds)
                .forEach(row -> names.put((Long) row[0], (String) row[1]));
        return names;
    }

    @Override
    public Workgroup getWorkgroup(long id) {
        return found(Workgroup.class, id);
    }

    @Override
    public List<Workgroup> listWorkgroups() {
        return entities.createQuery("select w from Workgroup w order by w.name", Workgroup.class)
                .getResultList();
    }

    @Override
    public Optional<Workgroup> findWorkgroup(String name) {
        return entities
                .createQuery("select w from Workgroup w where w.name = :name", Workgroup.class)
                .setParameter("name", name)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public List<Skill> listSkills() {
        return entities.createQuery("select s from Skill s order by s.name", Skill.class)
                .getResultList();
    }

    @Override
    public Optional<Station> findStation(String name) {
        return entities
                .createQuery("select s from Station s where s.name = :name", Station.class)
                .setParameter("name", name)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public List<Station> listStations() {
        return entities.createQuery("select s from Station s order by s.name", Station.class)
                .getResultList();
    }

    @Override
    public Optional<Station> findStation(long id) {
        return Optional.ofNullable(entities.find(Station.class, id));
    }

    @Override
    public AgentSession sessionOf(long userId, Instant now) {
        AgentSession session = entities.find(AgentSession.class, userId);
        if (session == null) {
            session = new AgentSession(userId, now);
            entities.persist(session);
        }
        return session;
    }

    @Override
    public List<AgentSession> listSessions() {
        return entities.createQuery("select s from AgentSession s", AgentSession.class)
                .getResultList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<String> listDispositions(long workgroupId) {
        return entities.createNativeQuery(
                        "select label from disposition_code where workgroup_id = :workgroup order by position",
                        String.class)
                .setParameter("workgroup", workgroupId)
                .getResultList();
    }

    @Override
    public boolean changeState(long userId, AgentState state, @Nullable String reason, Instant now) {
        if (!sessionOf(userId, now).become(state, reason, now)) {
            return false;
        }
        entities.createNativeQuery(
                        "update agent_state_history set until = :now where user_id = :user and until is null")
                .setParameter("now", now)
                .setParameter("user", userId)
                .executeUpdate();
        entities.createNativeQuery("insert into agent_state_history (id, user_id, state, reason, since)"
                        + " values (:id, :user, :state, :reason, :now)")
                .setParameter("id", Ids.next())
                .setParameter("user", userId)
                .setParameter("state", state.name())
                .setParameter("reason", reason)
                .setParameter("now", now)
                .executeUpdate();
        return true;
    }

    @Override
    public void add(Object entity) {
        entities.persist(entity);
    }

    @Override
    public void addDisposition(long workgroupId, String label, int position) {
        entities.createNativeQuery(
                        "insert into disposition_code (id, workgroup_id, label, position) values (:id, :group, :label, :at)")
                .setParameter("id", Ids.next())
                .setParameter("group", workgroupId)
                .setParameter("label", label)
                .setParameter("at", position)
                .executeUpdate();
    }

    @Override
    public void replaceDispositions(long workgroupId, List<String> labels) {
        entities.createNativeQuery("delete from disposition_code where workgroup_id = :group")
                .setParameter("group", workgroupId)
                .executeUpdate();
        for (int i = 0; i < labels.size(); i++) {
            addDisposition(workgroupId, labels.get(i), i);
        }
    }

    @Override
    public boolean isEmpty() {
        return entities.createQuery("select count(u) from User u", Long.class).getSingleResult() == 0;
    }

    private <T> T found(Class<T> type, long id) {
        T entity = entities.find(type, id);
        if (entity == null) {
            throw new NotFoundException(type.getSimpleName() + " " + id + " does not exist.");
        }
        return entity;
    }
}
