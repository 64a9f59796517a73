package dev.parley.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.security.Role;
import dev.parley.workforce.UserProfile;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RT-8: what a change of a user comes to, in an administrator's words")
class ProfileChangeTest {

    private static final Directory DIRECTORY = new Directory(Map.of(7L, "Billing"), Map.of());

    private static UserProfile lea(Map<Long, Boolean> memberships) {
        return new UserProfile(
                "lea", "Lea Holm", Role.AGENT, Set.of(), true, false, 0, memberships, Map.of(), Map.of(), Set.of());
    }

    @Test
    void of_a_new_user_only_what_there_is_is_told() {
        assertThat(new ProfileChange(0, null, lea(Map.of(7L, true)).withPasswordDue()).words(DIRECTORY))
                .contains("login: lea", "new password at log in: yes", "workgroups: Billing")
                .noneMatch(words -> words.startsWith("rights") || words.startsWith("utilization"));
    }

    @Test
    void a_change_names_what_it_was_and_what_it_becomes() {
        ProfileChange change = new ProfileChange(3, lea(Map.of()), lea(Map.of()).withPasswordDue());
        assertThat(change.words(DIRECTORY)).containsExactly("new password at log in: no → yes");
    }
}
