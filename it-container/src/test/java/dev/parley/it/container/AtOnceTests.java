package dev.parley.it.container;

import static dev.parley.it.container.Ground.count;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static dev.parley.it.container.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.administration.BulkChange;
import dev.parley.administration.BulkChange.Access;
import dev.parley.administration.ChangingManyUsers;
import dev.parley.administration.ImportingUsers;
import dev.parley.administration.PairDraft;
import dev.parley.administration.SavingUsers;
import dev.parley.administration.UserDraft;
import dev.parley.channel.SaveResult;
import dev.parley.licensing.Licences;
import dev.parley.licensing.LoadingDevelopmentLicence;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.security.Role;
import dev.parley.shared.Ids;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two administrators at the same time (RT-2, SE-1). */
interface AtOnceTests {

    String LICENCE = Licences.ACCESS_WHATSAPP;

    private static UserDraft agent(String login, Set<String> licences) {
        return new UserDraft(
                login, "Both", Role.AGENT, Set.of(), true, false, 0, Map.of(), Map.of(), Map.of(), licences, "");
    }

    private static UserDraft licensed(String login) {
        return agent(login, Set.of(LICENCE));
    }

    private static SaveResult save(UserDraft draft) {
        return the(SavingUsers.class).save(LicensingTests.ADMINISTRATOR, 0, 0, draft, "");
    }

    private static void onlyOneIsLeft() {
        run(entities -> entities.createNativeQuery("delete from user_licence where licence = ?1")
                .setParameter(1, LICENCE)
                .executeUpdate());
        the(LoadingDevelopmentLicence.class).load();
        run(entities -> entities.createQuery("update Licence l set l.available = 1 where l.name = ?1")
                .setParameter(1, LICENCE)
                .executeUpdate());
    }

    private static long holders() {
        return count("select count(u) from User u where ?1 member of u.licences", LICENCE);
    }

    @Test
    @DisplayName("RT-2: the last licence is given once, however many administrators save, change and import at once")
    default void the_last_licence_is_given_once() {
        onlyOneIsLeft();
        String tag = "once." + Ids.next();
        SaveResult late = together(() -> save(licensed(tag)), () -> save(licensed(tag + ".late")));
        assertThat(late).isInstanceOf(SaveResult.Refused.class);
        assertThat(holders()).isEqualTo(1);

        onlyOneIsLeft();
        String csv = "login,name,licences\n" + tag + ".file,By file," + LICENCE + "\n";
        var plan = together(
                () -> save(licensed(tag + ".2")),
                () -> the(ImportingUsers.class).apply(LicensingTests.ADMINISTRATOR, csv, false));
        assertThat(plan.applied()).isFalse();
        assertThat(plan.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("All 1 of " + LICENCE + " are in use"));
        assertThat(holders()).isEqualTo(1);

        onlyOneIsLeft();
        User other = user(Role.AGENT);
        BulkChange give = new BulkChange(
                Set.of(other.id()), 0, 0, 0, new PairDraft(0, 0), 0, LICENCE, "", Access.AS_IT_IS, false);
        var change = together(
                () -> save(licensed(tag + ".3")),
                () -> the(ChangingManyUsers.class).apply(LicensingTests.ADMINISTRATOR, give));
        assertThat(change.applied()).isFalse();
        assertThat(holders()).isEqualTo(1);
        the(LoadingDevelopmentLicence.class).load();
    }

    private static User user(Role role) {
        User user = new User("both." + Ids.next(), "Both", "-", role, Shop.now());
        run(entities -> the(Workforce.class).add(user));
        return user;
    }

    @Test
    @DisplayName("SE-1: two administrators cannot take the role from each other at once; one always stays")
    default void one_administrator_stays() {
        run(entities -> entities.createQuery("update User u set u.enabled = false where u.role = ?1")
                .setParameter(1, Role.ADMINISTRATOR)
                .executeUpdate());
        User one = user(Role.ADMINISTRATOR);
        User other = user(Role.ADMINISTRATOR);
        SaveResult late = together(() -> demote(one, other), () -> demote(other, one));
        assertThat(late)
                .isInstanceOfSatisfying(
                        SaveResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.words()).contains("last administrator")));
        assertThat(count("select count(u) from User u where u.enabled = true and u.role = ?1", Role.ADMINISTRATOR))
                .isEqualTo(1);
        BulkChange off =
                new BulkChange(Set.of(one.id()), 0, 0, 0, new PairDraft(0, 0), 0, "", "", Access.DISABLED, false);
        assertThat(the(ChangingManyUsers.class).apply(caller(other), off).possible())
                .isFalse();
    }

    private static SaveResult demote(User by, User whom) {
        return the(SavingUsers.class).save(caller(by), whom.id(), whom.version(), agent(whom.login(), Set.of()), "");
    }

    private static Caller caller(User user) {
        return new Caller(user.id(), "Both", EnumSet.allOf(Right.class), Set.of(), "127.0.0.1");
    }
}
