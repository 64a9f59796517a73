package dev.parley.supervision;

import dev.parley.conversation.InteractionState;
import dev.parley.shared.KeyChunks;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.Workgroup;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The counts that live statistics are made of: one statement each, whatever the number of interactions, agents and
 * workgroups. Test interactions are left out (CH-6). The SQL runs on H2 and on MySQL.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class JpaStatistics {

    private static final String GROUPS =
            "select distinct w from Workgroup w left join fetch w.serviceLevels where w.acdOn = true";

    private static final String WAITED = "timestampdiff(MICROSECOND, i.queued_at, ";
    private static final String TARGET = " coalesce(s.target_s, 300) * 1000000 ";
    private static final String ANSWERED = "i.connected_at >= :today and i.connected_at >= i.queued_at";
    /** What is held back does not wait yet, and a comment that was only submitted never does (IN-6, IN-7). */
    private static final String OFFERED =
            "i.state <> 'BUFFERED' and (i.end_reason is null or i.end_reason <> 'SUBMITTED')";

    private static final String LEFT = "i.connected_at is null and i.ended_at >= :today";

    private static final String IN_TIME = sum(ANSWERED + " and " + WAITED + "i.connected_at) <=" + TARGET);

    private static final String COUNTED = sum("(" + ANSWERED + ")"
            + " or (" + LEFT + " and " + WAITED + "i.ended_at) >" + TARGET + ")"
            + " or (i.state in ('QUEUED', 'ALERTING') and " + WAITED + ":now) >" + TARGET + ")");

    private static final String OF_GROUPS = " from interaction i left join service_level s"
            + " on s.workgroup_id = i.workgroup_id and s.interaction_type = i.type"
            + " where i.workgroup_id in (:groups) and i.test_mode = false and " + OFFERED;

    private static final String LEVELS = "select i.workgroup_id, i.type," + IN_TIME + "," + COUNTED + OF_GROUPS
            + " and (i.ended_at is null or i.ended_at >= :today) group by i.workgroup_id, i.type";

    private static final String DAY = "select i.workgroup_id, i.type,"
            + sum("i.created_at >= :today")
            + "," + IN_TIME + "," + COUNTED
            + "," + sum(LEFT)
            + "," + mean("i.created_at", "i.first_reply_at", "i.first_reply_at >= :today")
            + ","
            + mean("i.created_at", "i.first_reply_at", "i.first_reply_at >= :yesterday and i.first_reply_at < :today")
            + "," + mean("i.connected_at", "i.ended_at", "i.ended_at >= :today and i.connected_at is not null")
            + OF_GROUPS
            + " and (i.ended_at is null or i.ended_at >= :yesterday) group by i.workgroup_id, i.type";

    private static final String STEP = "floor(timestampdiff(SECOND, timestamp '1970-01-01 00:00:00', ";
    private static final String GONE = "case when i.state in ('QUEUED', 'ALERTING') then null"
            + " else greatest(i.queued_at, coalesce(i.connected_at, i.ended_at, i.state_since)) end";
    private static final String FLOW = flow("'A'", "i.queued_at") + " union all " + flow("'L'", GONE);

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    private static String sum(String condition) {
        return " sum(case when " + condition + " then 1 else 0 end)";
    }

    private static String mean(String from, String to, String condition) {
        return " sum(case when " + condition + " then timestampdiff(MICROSECOND, " + from + ", " + to + ") else 0 end),"
                + sum(condition);
    }

    private static String flow(String kind, String time) {
        return "select t.kind, t.workgroup_id, t.step, count(*) from (select " + kind + " as kind, i.workgroup_id, "
                + STEP + time + ") / 300) as step from interaction i where i.workgroup_id in (:groups)"
                + " and i.test_mode = false and " + OFFERED + " and (i.ended_at is null or i.ended_at >= :start)"
                + " and " + time + " >= :start) t group by t.kind, t.workgroup_id, t.step";
    }

    /** Workgroups whose queue is on, by name; only the given ones unless all are wanted. */
    public List<GroupInfo> groups(Set<Long> ids, boolean all) {
        List<Workgroup> found = all
                ? entities.createQuery(GROUPS, Workgroup.class).getResultList()
                : KeyChunks.find(entities, Workgroup.class, GROUPS + " and w.id in (:keys)", ids);
        return found.stream()
                .sorted(Comparator.comparing(Workgroup::name, String.CASE_INSENSITIVE_ORDER))
                .map(group -> new GroupInfo(group.id(), group.name(), group.serviceLevels()))
                .toList();
    }

    public List<OpenCount> open(Collection<Long> groups) {
        return KeyChunks.find(
                entities,
                OpenCount.class,
                "select new dev.parley.supervision.OpenCount(i.workgroupId, i.type, i.state, count(i),"
                        + " min(i.queuedAt), min(i.connectedAt)) from Interaction i"
                        + " where i.endedAt is null and i.workgroupId in (:keys) and i.testMode = false"
                        + " group by i.workgroupId, i.type, i.state",
                groups);
    }

    /**
     * What the day brought until now.
     *
     * @param today when the day began where the caller lives
     */
    public List<DayCount> day(Collection<Long> groups, Instant today, Instant now) {
        return rows(entities.createNativeQuery(DAY)
                        .setParameter("groups", groups)
                        .setParameter("today", today)
                        .setParameter("yesterday", today.minus(Duration.ofDays(1)))
                        .setParameter("now", now))
                .map(row -> new DayCount(
                        number(row[0]),
                        InteractionType.valueOf((String) row[1]),
                        (int) number(row[2]),
                        (int) number(row[3]),
                        (int) number(row[4]),
                        (int) number(row[5]),
                        mean(row[6], row[7]),
                        mean(row[8], row[9]),
                        mean(row[10], row[11])))
                .toList();
    }

    /** Of the day until now only what the service level is made of. */
    public List<DayCount> levels(Collection<Long> groups, Instant today, Instant now) {
        return rows(entities.createNativeQuery(LEVELS)
                        .setParameter("groups", groups)
                        .setParameter("today", today)
                        .setParameter("now", now))
                .map(row -> DayCount.level(
                        number(row[0]), InteractionType.valueOf((String) row[1]), (int) number(row[2]), (int)
                                number(row[3])))
                .toList();
    }

    /** Arrivals and departures of the steps of {@link WaitingCurve}. */
    public List<Flow> flow(Collection<Long> groups, Instant now) {
        return rows(entities.createNativeQuery(FLOW)
                        .setParameter("groups", groups)
                        .setParameter("start", WaitingCurve.startOf(now)))
                .map(row -> new Flow(
                        "A".equals(String.valueOf(row[0])), number(row[1]), number(row[2]), (int) number(row[3])))
                .toList();
    }

    /** Who is a member of the workgroups and takes part in routing, by name; without their work. */
    public List<Member> members(Collection<Long> groups) {
        Map<Long, Member> members = new LinkedHashMap<>();
        entities.createQuery(
                        "select u.id, u.displayName, key(m), s.state, s.reason, s.stateSince from User u"
                                + " join u.memberships m left join AgentSession s on s.userId = u.id"
                                + " where key(m) in :groups and value(m) = true and u.enabled = true"
                                + " and (u.role = dev.parley.security.Role.AGENT"
                                + " or s.state in (dev.parley.workforce.AgentState.AVAILABLE,"
                                + " dev.parley.workforce.AgentState.FOLLOW_UP,"
                                + " dev.parley.workforce.AgentState.NOT_ANSWERING)) order by u.displayName, u.id",
                        Object[].class)
                .setParameter("groups", groups)
                .getResultList()
                .forEach(row -> members.computeIfAbsent((Long) row[0], id -> member(id, row))
                        .groups()
                        .add((Long) row[2]));
        return List.copyOf(members.values());
    }

    private static Member member(long id, Object[] row) {
        AgentState state = row[3] == null ? AgentState.OFFLINE : (AgentState) row[3];
        return new Member(id, (String) row[1], new TreeSet<>(), state, (String) row[4], (Instant) row[5]);
    }

    /** A member of workgroups, and the state of the agent. */
    record Member(
            long userId,
            String name,
            Set<Long> groups,
            AgentState state,
            @Nullable String reason,
            @Nullable Instant since) {}

    /** The interaction that is connected longest: since when, with whom, in which workgroup. */
    public Optional<Object[]> longestActive(Collection<Long> groups) {
        return entities
                .createQuery(
                        "select i.connectedAt, u.displayName, i.workgroupId from Interaction i"
                                + " left join User u on u.id = i.agentId where i.endedAt is null and i.testMode = false"
                                + " and i.state in :active and i.workgroupId in :groups and i.connectedAt is not null"
                                + " order by i.connectedAt, i.id",
                        Object[].class)
                .setParameter("active", List.of(InteractionState.CONNECTED, InteractionState.HELD))
                .setParameter("groups", groups)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static java.util.stream.Stream<Object[]> rows(jakarta.persistence.Query query) {
        return ((List<Object[]>) query.getResultList()).stream();
    }

    private static long number(@Nullable Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }

    private static Mean mean(@Nullable Object micros, @Nullable Object count) {
        return new Mean(Duration.of(number(micros), ChronoUnit.MICROS), number(count));
    }
}
