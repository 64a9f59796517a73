package dev.parley.administration;

import dev.parley.conversation.InteractionState;
import dev.parley.workforce.Skill;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** What administrators need to know of workgroups and skills, each in one statement. */
@Stateless
public class JpaQueues {

    static final int MOST_MEMBERS = 500;

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    public Directory directory() {
        return new Directory(names("select w.id, w.name from Workgroup w"), names("select s.id, s.name from Skill s"));
    }

    private Map<Long, String> names(String query) {
        Map<Long, String> names = new LinkedHashMap<>();
        entities.createQuery(query, Object[].class)
                .getResultList()
                .forEach(row -> names.put((Long) row[0], (String) row[1]));
        return names;
    }

    public Map<Long, Long> memberCounts() {
        return counts(entities.createQuery(
                        "select key(m), count(u) from User u join u.memberships m group by key(m)", Object[].class)
                .getResultList());
    }

    public Map<Long, Long> waitingCounts() {
        return counts(entities.createQuery(
                        "select i.workgroupId, count(i) from Interaction i where i.state = :queued"
                                + " group by i.workgroupId",
                        Object[].class)
                .setParameter("queued", InteractionState.QUEUED)
                .getResultList());
    }

    private static Map<Long, Long> counts(List<Object[]> rows) {
        Map<Long, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    /** Members by name, the first {@link #MOST_MEMBERS}. */
    public List<Member> members(long workgroupId) {
        return entities
                .createQuery(
                        "select u.id, u.displayName, u.login, value(m) from User u join u.memberships m"
                                + " where key(m) = :group order by u.displayName, u.id",
                        Object[].class)
                .setParameter("group", workgroupId)
                .setMaxResults(MOST_MEMBERS)
                .getResultList()
                .stream()
                .map(row -> new Member((Long) row[0], (String) row[1], (String) row[2], (Boolean) row[3]))
                .toList();
    }

    /** Names of the channels that send interactions to the workgroup. */
    public List<String> channelsTo(long workgroupId) {
        return entities.createQuery(
                        "select c.name from Channel c where c.conversationWorkgroupId = :group"
                                + " or c.messageWorkgroupId = :group order by c.name",
                        String.class)
                .setParameter("group", workgroupId)
                .getResultList();
    }

    public Optional<Skill> findSkill(long id) {
        return Optional.ofNullable(entities.find(Skill.class, id));
    }

    /** How many users have each skill. */
    public Map<Long, Long> skillUsers() {
        return counts(entities.createQuery(
                        "select key(s), count(u) from User u join u.skills s group by key(s)", Object[].class)
                .getResultList());
    }

    /** IDs of what waits for one agent, or rings there. */
    public List<Long> meantFor(long userId) {
        return entities.createQuery(
                        "select i.id from Interaction i where i.state in"
                                + " (dev.parley.conversation.InteractionState.QUEUED,"
                                + " dev.parley.conversation.InteractionState.ALERTING)"
                                + " and i.aim.targetAgentId = :user",
                        Long.class)
                .setParameter("user", userId)
                .getResultList();
    }

    /**
     * What uses a skill: users, workgroups that ask for it or whose rings name it, channels with a rule that asks for it,
     * and what waits for somebody who has it, or may do so again.
     */
    public List<String> usersOf(long skillId, int most) {
        return List.of(
                        "select u.displayName from User u join u.skills s where key(s) = :skill order by u.displayName",
                        "select w.name from Workgroup w join w.skills s where key(s) = :skill order by w.name",
                        "select w.name from Workgroup w join w.rings r join r.droppedSkills d where d = :skill"
                                + " order by w.name",
                        "select c.name from Channel c where exists (select r.id from TargetRule r"
                                + " where r.channelId = c.id and r.skillExpression like concat('%{', :skill, '}%'))"
                                + " order by c.name",
                        "select distinct concat('what waits in ', w.name) from Workgroup w, Interaction i"
                                + " where i.workgroupId = w.id and i.openKey is not null"
                                + " and i.aim.skillExpression like concat('%{', :skill, '}%')")
                .stream()
                .flatMap(query -> entities
                        .createQuery(query, String.class)
                        .setParameter("skill", skillId)
                        .setMaxResults(most)
                        .getResultList()
                        .stream())
                .distinct()
                .limit(most)
                .toList();
    }

    public void remove(Skill skill) {
        entities.remove(skill);
    }

    /** Writes what is pending; false when a name is taken meanwhile. */
    public boolean write() {
        try {
            entities.flush();
            return true;
        } catch (ConstraintViolationException e) {
            return false;
        }
    }
}
