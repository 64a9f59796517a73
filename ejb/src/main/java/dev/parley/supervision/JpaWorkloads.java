package dev.parley.supervision;

import dev.parley.routing.JpaCapacity;
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
        return workloads(entities.createNativeQuery(query(" and x.agent_id = :agent", " and x.user_id = :agent"))
                        .setParameter("now", now)
                        .setParameter("agent", userId))
                .getOrDefault(userId, Workload.NONE);
    }

    private static String query(String whoHere, String whoElsewhere) {
        return "select t.agent, count(*), sum(t.percent) from (" + JpaCapacity.carried(whoHere, whoElsewhere)
                + ") t group by t.agent";
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
