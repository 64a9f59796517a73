package dev.parley.it.container;

import static dev.parley.it.container.Ground.count;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.administration.BulkChange;
import dev.parley.administration.BulkChange.Access;
import dev.parley.administration.ChangingManyUsers;
import dev.parley.administration.ImportingUsers;
import dev.parley.administration.PairDraft;
import dev.parley.security.Caller;
import dev.parley.security.Role;
import dev.parley.shared.Ids;
import dev.parley.workforce.ChoosingPasswords;
import dev.parley.workforce.LoggedIn;
import dev.parley.workforce.LoggingIn;
import dev.parley.workforce.Passwords;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Passwords that somebody else has given (SE-1, SE-7). */
interface PasswordTests {

    String FIRST = "a quiet harbour";

    private static LoggedIn logIn(String login, String password) {
        return the(LoggingIn.class).verify(login, password.toCharArray()).orElseThrow();
    }

    @Test
    @DisplayName("SE-7: who must choose a new password is told so until a good one is chosen")
    default void a_password_that_is_due_is_chosen_once() {
        String login = "due." + Ids.next();
        User user = new User(login, "Due", the(Passwords.class).hash(FIRST.toCharArray()), Role.AGENT, Shop.now());
        run(entities -> the(Workforce.class).add(user));
        assertThat(logIn(login, FIRST).passwordDue()).isFalse();
        BulkChange due =
                new BulkChange(Set.of(user.id()), 0, 0, 0, new PairDraft(0, 0), 0, "", "", Access.AS_IT_IS, true);
        var preview = the(ChangingManyUsers.class).apply(LicensingTests.ADMINISTRATOR, due);
        assertThat(preview.lines().get(0).changes()).containsExactly("new password at log in: no → yes");
        assertThat(logIn(login, FIRST).passwordDue()).isTrue();
        Caller caller = new Caller(user.id(), "Due", user.rights(), Set.of(), "127.0.0.1");
        ChoosingPasswords choosing = the(ChoosingPasswords.class);
        assertThat(choosing.choose(caller, "short")).isPresent();
        assertThat(choosing.choose(caller, FIRST)).contains("This is the password of before. Choose another one.");
        assertThat(choosing.choose(caller, "a louder harbour")).isEmpty();
        assertThat(logIn(login, "a louder harbour").passwordDue()).isFalse();
        assertThat(the(LoggingIn.class).verify(login, FIRST.toCharArray())).isEmpty();
        assertThat(count(
                        "select count(e) from AuditEntry e where e.action = 'user.password' and e.subject = ?1",
                        "user " + user.id()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("SE-7: a first password of a file holds for one log-in")
    default void a_first_password_holds_once() {
        String login = "first." + Ids.next();
        assertThat(the(ImportingUsers.class)
                        .apply(
                                LicensingTests.ADMINISTRATOR,
                                "login,name,password\n" + login + ",First," + FIRST + "\n",
                                false)
                        .applied())
                .isTrue();
        assertThat(logIn(login, FIRST).passwordDue()).isTrue();
    }
}
