package dev.parley.routing;

import dev.parley.shared.KeyChunks;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.Utilization;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What agents have now, here and as other systems report it (RT-3). The SQL runs on H2 and on MySQL. */
@Stateless
public class JpaCapacity {

    /** As in the engine: what is on hold may be exempt, and a consultation never counts. */
    private static final String EXEMPT = "(x.state = 'CONSULT' or (x.state = 'HELD' and w.hold_exempt = true))";

    private static final String WEIGHED = " case when " + EXEMPT + " then 0 else 1 end as weighs,"
            + " case when " + EXEMPT + " then 0 else coalesce(uu.percent, wu.percent, 100) end as percent"
            + " from %1$s x join workgroup w on w.id = x.workgroup_id"
            + " left join user_utilization uu on uu.user_id = x.%2$s and uu.interaction_type = x.%3$s"
            + " left join workgroup_utilization wu on wu.workgroup_id = x.workgroup_id"
            + " and wu.interaction_type = x.%3$s";

    private static final String HERE = "select x.id as item, x.agent_id as agent, x.type as kind,"
            + String.format(WEIGHED, "interaction", "agent_id", "type")
            + " where x.agent_id is not null and x.state in ('ALERTING', 'CONNECTED', 'HELD', 'WRAP_UP')";

    private static final String ELSEWHERE = "select x.id as item, x.user_id as agent, x.interaction_type as kind,"
            + String.format(WEIGHED, "reported_load", "user_id", "interaction_type")
            + " where x.expires_at > :now";

    private static final String BY_AGENT_AND_TYPE = "select t.agent, t.kind, sum(t.weighs), sum(t.percent) from ("
            + carried(" and x.agent_id in (:agents)", " and x.user_id in (:agents)")
            + ") t where t.item <> :but group by t.agent, t.kind";

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    /**
     * All that agents carry as SQL, with the columns item, agent, kind, weighs and percent; takes the parameter now.
     *
     * @param whoHere what further has to hold of x, an interaction
     * @param whoElsewhere what further has to hold of x, a reported load
     */
    public static String carried(String whoHere, String whoElsewhere) {
        return HERE + whoHere + " union all " + ELSEWHERE + whoElsewhere;
    }

    /** How full an agent is, beside one interaction that the agent may have already, and what a workgroup asks for. */
    public Capacity of(long agent, Collection<Long> workgroups, long butInteraction, Instant now) {
        return read(List.of(agent), workgroups, butInteraction, now);
    }

    /** How full agents are, and what the workgroups ask for. */
    public Capacity of(Collection<Long> agents, Collection<Long> workgroups, Instant now) {
        return read(agents, workgroups, 0, now);
    }

    private Capacity read(Collection<Long> agents, Collection<Long> workgroups, long but, Instant now) {
        Capacity capacity = new Capacity();
        rates("select u.id, key(r), value(r) from User u join u.utilization r where u.id in (:keys)", agents)
                .forEach(row -> capacity.ownRate((Long) row[0], (InteractionType) row[1], (Utilization) row[2]));
        rates("select w.id, key(r), value(r) from Workgroup w join w.utilization r where w.id in (:keys)", workgroups)
                .forEach(row -> capacity.groupRate((Long) row[0], (InteractionType) row[1], (Utilization) row[2]));
        for (Object[] row : carriedBy(agents, but, now)) {
            InteractionType type = InteractionType.valueOf((String) row[1]);
            capacity.carries(number(row[0]), type, (int) number(row[2]), (int) number(row[3]));
        }
        return capacity;
    }

    private List<Object[]> rates(String query, Collection<Long> keys) {
        return KeyChunks.find(entities, Object[].class, query, keys);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> carriedBy(Collection<Long> agents, long but, Instant now) {
        return agents.isEmpty()
                ? List.of()
                : entities.createNativeQuery(BY_AGENT_AND_TYPE)
                        .setParameter("agents", agents)
                        .setParameter("but", but)
                        .setParameter("now", now)
                        .getResultList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
