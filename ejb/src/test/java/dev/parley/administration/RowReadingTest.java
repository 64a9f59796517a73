package dev.parley.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.security.Right;
import dev.parley.security.Role;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.UserProfile;
import dev.parley.workforce.Utilization;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SE-7, RT-3: what a line of a file makes of a user")
class RowReadingTest {

    private static final Directory DIRECTORY = new Directory(Map.of(7L, "Billing", 8L, "Claims"), Map.of());

    private static RowReading reading(String csv, @Nullable UserProfile before) {
        return new RowReading(UserCsv.read(csv).rows().get(0), before, DIRECTORY, Set.of());
    }

    private static UserProfile lea() {
        return new UserProfile(
                "lea",
                "Lea",
                Role.AGENT,
                Set.of(Right.LICENCES),
                true,
                false,
                0,
                Map.of(7L, false),
                Map.of(),
                Map.of(InteractionType.CALL, new Utilization(60, 1)),
                Set.of());
    }

    @Test
    void rightsUtilizationAndWhereSomebodyIsActivated() {
        RowReading reading = reading(
                "login,name,workgroups,rights,utilization\nmo,Mo,Billing;Claims:inactive,"
                        + "Lift flood block;STATIONS,Social conversation:50:2;CALL:100:1\n",
                null);
        UserProfile mo = reading.profile();
        assertThat(reading.problems()).isEmpty();
        assertThat(mo.memberships()).isEqualTo(Map.of(7L, true, 8L, false));
        assertThat(mo.rights()).containsExactlyInAnyOrder(Right.LIFT_FLOOD_BLOCK, Right.STATIONS);
        assertThat(mo.utilization())
                .isEqualTo(Map.of(
                        InteractionType.SOCIAL_CONVERSATION,
                        new Utilization(50, 2),
                        InteractionType.CALL,
                        new Utilization(100, 1)));
    }

    @Test
    void whoIsAMemberIsActivatedOrNotAsTheFileSaysAndElseStaysSo() {
        assertThat(memberships("Billing:active", lea())).isEqualTo(Map.of(7L, true));
        assertThat(memberships("Billing :ACTIVE;Claims : Inactive", lea())).isEqualTo(Map.of(7L, true, 8L, false));
        assertThat(memberships("Billing;Claims", lea())).isEqualTo(Map.of(7L, false, 8L, true));
        assertThat(memberships("Billing:inactive", null)).isEqualTo(Map.of(7L, false));
    }

    @Test
    void aMembershipComesBackAsItWentOut() {
        String cell = UserCsv.workgroup("Billing", true) + ";" + UserCsv.workgroup("Claims", false);
        assertThat(memberships(cell, lea())).isEqualTo(Map.of(7L, true, 8L, false));
    }

    private static Map<Long, Boolean> memberships(String cell, @Nullable UserProfile before) {
        RowReading reading = reading("login,name,workgroups\nlea,Lea," + cell + "\n", before);
        Map<Long, Boolean> memberships = reading.profile().memberships();
        assertThat(reading.problems()).isEmpty();
        return memberships;
    }

    @Test
    void aColumnThatIsNotThereLeavesWhatIsStoredAndAnEmptyCellTakesItAway() {
        assertThat(reading("login\nlea\n", lea()).profile()).isEqualTo(lea());
        UserProfile emptied =
                reading("login,rights,utilization\nlea,,\n", lea()).profile();
        assertThat(emptied.rights()).isEmpty();
        assertThat(emptied.utilization()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsToldWithItsLine() {
        RowReading reading = reading(
                "login,name,rights,utilization\nmo,Mo,Fly,Telegram:50:2;Call:0:1;Call:50;Call:101:1;Call:50:1001\n",
                null);
        reading.profile();
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.line()).isEqualTo(2))
                .extracting(LineProblem::words)
                .satisfiesExactly(
                        words -> assertThat(words).contains("no right “Fly”"),
                        words -> assertThat(words).contains("no type of interaction “Telegram”"),
                        words -> assertThat(words).contains("“Call:0:1”"),
                        words -> assertThat(words).contains("“Call:50”"),
                        words -> assertThat(words).contains("“Call:101:1”"),
                        words -> assertThat(words).contains("“Call:50:1001”"));
    }
}
