package dev.parley.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.security.Role;
import dev.parley.workforce.UserProfile;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What has to hold when several users change together. */
class ManyRulesTest {

    private static final Caller ADMIN = new Caller(1, "Ada", EnumSet.allOf(Right.class), Set.of(), "test");
    private static final String LICENCE = "I3_ACCESS_ACD_SOCIAL_MEDIA";

    private static UserProfile somebody(Role role, boolean enabled, String... licences) {
        return new UserProfile(
                "x", "X", role, Set.of(), enabled, false, 0, Map.of(), Map.of(), Map.of(), Set.of(licences));
    }

    private static ProfileChange disabling(long id, Role role) {
        return new ProfileChange(id, somebody(role, true), somebody(role, false));
    }

    @Test
    @DisplayName("SE-7: the last administrators are not disabled together")
    void theLastAdministratorsStay() {
        List<ProfileChange> both = List.of(disabling(2, Role.ADMINISTRATOR), disabling(3, Role.ADMINISTRATOR));
        assertThat(ManyRules.problems(ADMIN, both, 1, List.of())).isEmpty();
        assertThat(ManyRules.problems(ADMIN, both, 0, List.of())).containsOnlyKeys(0, 1);
    }

    @Test
    @DisplayName("SE-7: nobody disables themselves")
    void nobodyDisablesThemselves() {
        assertThat(ManyRules.problems(ADMIN, List.of(disabling(1, Role.ADMINISTRATOR)), 1, List.of()))
                .containsOnlyKeys(0);
    }

    @Test
    @DisplayName("RT-2: licences that some give up can be given to others, but no more than there are")
    void licencesAreCounted() {
        ProfileChange gives = new ProfileChange(2, somebody(Role.AGENT, true, LICENCE), somebody(Role.AGENT, true));
        ProfileChange gains = new ProfileChange(3, somebody(Role.AGENT, true), somebody(Role.AGENT, true, LICENCE));
        ProfileChange fresh = new ProfileChange(0, null, somebody(Role.AGENT, true, LICENCE));
        List<LicenceUse> full = List.of(new LicenceUse(LICENCE, 10, 10));
        assertThat(ManyRules.problems(ADMIN, List.of(gives, gains), 1, full)).isEmpty();
        assertThat(ManyRules.problems(ADMIN, List.of(gives, gains, fresh), 1, full))
                .containsOnlyKeys(2);
    }

    @Test
    @DisplayName("SE-1: who lacks rights does not change those who have them")
    void rightsAreNotTakenOver() {
        Caller clerk = new Caller(9, "Clerk", Set.of(Right.ADMINISTER_PEOPLE), Set.of(), "test");
        assertThat(ManyRules.problems(clerk, List.of(disabling(2, Role.AGENT)), 1, List.of()))
                .containsOnlyKeys(0);
    }

    @Test
    @DisplayName("RT-2: licences are given and taken only by those who manage licences")
    void licencesNeedTheirOwnRight() {
        EnumSet<Right> rights = EnumSet.allOf(Right.class);
        rights.remove(Right.LICENCES);
        Caller clerk = new Caller(9, "Clerk", rights, Set.of(), "test");
        UserProfile without = somebody(Role.AGENT, true);
        UserProfile with = somebody(Role.AGENT, true, LICENCE);
        List<ProfileChange> changes = List.of(
                new ProfileChange(2, without, with),
                new ProfileChange(3, with, without),
                new ProfileChange(4, with, with),
                new ProfileChange(0, null, with));
        List<LicenceUse> enough = List.of(new LicenceUse(LICENCE, 10, 2));
        assertThat(ManyRules.problems(clerk, changes, 1, enough)).containsOnlyKeys(0, 1, 3);
        assertThat(ManyRules.problems(ADMIN, changes, 1, enough)).isEmpty();
        assertThat(userProblems(clerk, without, enough)).contains(UserRules.LACKS_LICENCES);
        assertThat(userProblems(clerk, with, enough)).doesNotContain(UserRules.LACKS_LICENCES);
        assertThat(userProblems(ADMIN, without, enough)).doesNotContain(UserRules.LACKS_LICENCES);
    }

    /** Of somebody who shall have the licence. */
    private static List<String> userProblems(Caller caller, UserProfile before, List<LicenceUse> licences) {
        UserDraft draft = new UserDraft(
                "x", "X", Role.AGENT, Set.of(), true, false, 0, Map.of(), Map.of(), Map.of(), Set.of(LICENCE), "");
        var around = new UserRules.Surroundings(2, before, false, 1, licences, new Directory(Map.of(), Map.of()));
        return UserRules.problems(caller, draft, around).stream()
                .map(problem -> problem.words())
                .toList();
    }
}
