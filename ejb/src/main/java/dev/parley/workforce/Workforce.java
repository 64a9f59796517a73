package dev.parley.workforce;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People, workgroups, skills and stations. */
public interface Workforce {

    Optional<User> findUser(String login);

    User getUser(long id);

    List<User> listUsers();

    List<User> users(Collection<Long> ids);

    /** Display names by user ID; unknown IDs are left out. */
    Map<Long, String> namesOf(Collection<Long> userIds);

    Workgroup getWorkgroup(long id);

    List<Workgroup> listWorkgroups();

    List<Workgroup> workgroups(Collection<Long> ids);

    Optional<Workgroup> findWorkgroup(String name);

    List<Skill> listSkills();

    Optional<Station> findStation(String name);

    List<Station> listStations();

    Optional<Station> findStation(long id);

    AgentSession sessionOf(long userId, Instant now);

    List<AgentSession> listSessions();

    List<AgentSession> sessionsOf(Collection<Long> userIds);

    /** Outcomes that agents of the workgroup can choose, in order. */
    List<String> listDispositions(long workgroupId);

    /** Changes an agent's state and keeps the history; returns whether anything changed. */
    boolean changeState(long userId, AgentState state, @Nullable String reason, Instant now);

    void add(Object entity);

    void addDisposition(long workgroupId, String label, int position);

    /** Replaces the outcomes that agents of the workgroup can choose. */
    void replaceDispositions(long workgroupId, List<String> labels);

    boolean isEmpty();
}
