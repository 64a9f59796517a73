package dev.parley.it.container;

import static dev.parley.it.container.Ground.count;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.administration.UserDraft;
import dev.parley.channel.FieldProblem;
import dev.parley.channel.SaveResult;
import dev.parley.security.Caller;
import dev.parley.security.Role;
import dev.parley.shared.Ids;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An administrator at work, and what the pages would send for them. */
final class Office {

    private Office() {}

    static Caller administrator() {
        User user = new User("admin-" + Ids.next(), "Admin", "-", Role.ADMINISTRATOR, Shop.now());
        run(entities -> the(Workforce.class).add(user));
        return new Caller(user.id(), "Admin", user.rights(), Set.of(), "127.0.0.1");
    }

    /** Of one workgroup. */
    static Caller supervisor(Workgroup group) {
        User user = new User("lead-" + Ids.next(), "Sam", "-", Role.SUPERVISOR, Shop.now());
        user.join(group);
        run(entities -> the(Workforce.class).add(user));
        return new Caller(user.id(), "Sam", user.rights(), Set.of(group.id()), "127.0.0.1");
    }

    static UserDraft draft(String login, String password) {
        return new UserDraft(
                login,
                "Somebody",
                Role.AGENT,
                Set.of(),
                true,
                false,
                0,
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                password);
    }

    static long saved(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).id();
    }

    static List<String> refused(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Refused.class);
        return ((SaveResult.Refused) result)
                .problems().stream().map(FieldProblem::words).toList();
    }

    static long audited(String action, long userId) {
        return count(
                "select count(e) from AuditEntry e where e.action = '" + action + "' and e.subject = ?1",
                "user " + userId);
    }
}
