package dev.parley.supervision;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What agents have now, here and as other systems report it (RT-3). The SQL runs on H2 and on MySQL, and costs one
 * statement.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class JpaWorkloads {

    private static final String PERCENT = " case when %1$s.state = 'HELD' and w.hold_exempt = true then 0"
            + " else coalesce(uu.percent, wu.percent, 100) end as percent from %2$s %1$s"
            + " join workgroup w on w.id = %1$s.workgroup_id"
            + " left join user_utilization uu on uu.user_id = %1$s.%3$s"
            + " and uu.interaction_type = %1$s.%4$s"
            + " left join workgroup_utilization wu on wu.workgroup_id = %1$s.workgroup_id"
            + " and wu.interaction_type = %1$s.%4$s";

    private static final String HERE = "select i.agent_id as agent,"
            + String.format(PERCENT, "i", "interaction", "agent_id", "type")
            + " where i.agent_id is not null and i.state in ('ALERTING', 'CONNECTED', 'HELD', 'WRAP_UP')";

    private static final String ELSEWHERE = "select l.user_id as agent,"
            + String.format(PERCENT, "l", "reported_load", "user_id", "interaction_type")
            + " where l.expires_at > :now";

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    /** Interactions of an agent, and the load in percent that they are. */
    public record Workload(int tasks, int load) {

        static final Workload NONE = new Workload(0, 0);
    }

    /** Of all who have something, by agent. */
    public Map<Long, Workload> all(Instant now) {
        return workloads(entities.createNativeQuery(query("", "")).setParameter("now", now));
    }

    public Workload of(long userId, Instant now) {
        return workloads(entities.createNativeQuery(query(" and i.agent_id = :agent", " and l.user_id = :agent"))
                        .setParameter("now", now)
                        .setParameter("agent", userId))
                .getOrDefault(userId, Workload.NONE);
    }

    private static String query(String whoHere, String whoElsewhere) {
        return "select t.agent, count(*), sum(t.percent) from (" + HERE + whoHere + " union all " + ELSEWHERE
                + whoElsewhere + ") t group by t.agent";
    }

    @SuppressWarnings("unchecked")
    private static Map<Long, Workload> workloads(jakarta.persistence.Query query) {
        Map<Long, Workload> all = new HashMap<>();
        for (Object[] row : (List<Object[]>) query.getResultList()) {
            all.put(number(row[0]), new Workload((int) number(row[1]), (int) number(row[2])));
        }
        return all;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
