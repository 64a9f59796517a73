package dev.parley.administration;

import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.AgentSession;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.User;
import dev.parley.workforce.Utilization;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Users for administrators: searched and paged in the database, and one with all about it. */
@Stateless
public class ListingUsers {

    public static final int PAGE = 50;

    /** So many IDs fit into a form. */
    static final int MOST_AT_ONCE = 5000;

    @Inject
    JpaPeople people;

    @Inject
    JpaQueues queues;

    @Inject
    Workforce workforce;

    @Inject
    Clock clock;

    /**
     * @param search part of a login, name, workgroup or skill; empty for all
     * @param page from 1
     */
    public UserList list(Caller caller, String search, UserFilter filter, int page) {
        caller.require(Right.ADMINISTER_PEOPLE);
        long all = people.count(search, filter);
        int pages = (int) Math.max(1, (all + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        return new UserList(
                lines(people.page(search, filter, (shown - 1) * PAGE, PAGE)), all, shown, pages, people.licences());
    }

    /** All who are found, on whatever page; more than can be changed at once are refused. */
    public Set<Long> found(Caller caller, String search, UserFilter filter) {
        caller.require(Right.ADMINISTER_PEOPLE);
        List<Long> ids = people.ids(search, filter, MOST_AT_ONCE + 1);
        if (ids.size() > MOST_AT_ONCE) {
            throw new RefusedException("At most 5,000 users can be changed at once. Find fewer, or import a file.");
        }
        return new LinkedHashSet<>(ids);
    }

    public UserPage get(Caller caller, long id) {
        caller.require(Right.ADMINISTER_PEOPLE);
        User user = workforce.getUser(id);
        return new UserPage(
                id,
                user.version(),
                user.profile(),
                lines(List.of(user)).get(0),
                user.isLocked(clock.instant()),
                inherited(user));
    }

    public UserChoices choices(Caller caller) {
        caller.require(Right.ADMINISTER_PEOPLE);
        return new UserChoices(queues.directory(), people.licences());
    }

    private List<UserLine> lines(List<User> users) {
        Directory directory = queues.directory();
        Map<Long, AgentSession> sessions = workforce
                .sessionsOf(users.stream().map(User::id).toList())
                .stream()
                .collect(Collectors.toMap(AgentSession::userId, Function.identity()));
        return users.stream()
                .map(user -> line(user, sessions.get(user.id()), directory))
                .toList();
    }

    private static UserLine line(User user, @Nullable AgentSession session, Directory directory) {
        return new UserLine(
                user.id(),
                user.login(),
                user.displayName(),
                user.role(),
                user.enabled(),
                user.hasPassword(),
                session == null ? AgentState.OFFLINE : session.state(),
                session == null ? null : session.reason(),
                session == null ? null : session.stateSince(),
                user.memberships().keySet().stream()
                        .map(directory::workgroupName)
                        .sorted()
                        .toList(),
                user.licences());
    }

    private List<Inherited> inherited(User user) {
        List<Inherited> all = new ArrayList<>();
        List<Workgroup> groups = workforce.workgroups(user.memberships().keySet()).stream()
                .sorted(Comparator.comparing(Workgroup::name))
                .toList();
        for (InteractionType type : InteractionType.values()) {
            groups.forEach(group -> all.add(
                    new Inherited(type, group.name(), group.utilization().getOrDefault(type, Utilization.DEFAULT))));
        }
        return all;
    }
}
