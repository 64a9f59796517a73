package dev.parley.it.container;

import static dev.parley.it.container.Ground.count;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.administration.ImportPlan;
import dev.parley.administration.ImportingUsers;
import dev.parley.administration.ImportingWorkgroups;
import dev.parley.shared.Ids;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A centre from a file (SE-7). */
interface CentreTests {

    private static long groups(String name) {
        return count("select count(w) from Workgroup w where w.name = ?1", name);
    }

    @Test
    @DisplayName("SE-7: workgroups and skills that a file names are created with it where that is asked for, once")
    default void a_file_creates_what_it_names() {
        String tag = "c" + Ids.next();
        String csv = "login,name,workgroups,skills\n" + tag + ".1,One," + tag + " Care," + tag + " French:80:50\n" + tag
                + ".2,Two," + tag + " care;" + tag + " Billing," + tag + " French:10:0\n";
        ImportingUsers importing = the(ImportingUsers.class);
        assertThat(importing.apply(LicensingTests.ADMINISTRATOR, csv, false).problems())
                .hasSize(5);
        ImportPlan preview = importing.preview(LicensingTests.ADMINISTRATOR, csv, true);
        assertThat(preview.possible()).isTrue();
        assertThat(preview.workgroups()).containsExactly(tag + " Billing", tag + " Care");
        assertThat(preview.skills()).containsExactly(tag + " French");
        assertThat(groups(tag + " Care")).isZero();
        assertThat(importing.apply(LicensingTests.ADMINISTRATOR, csv, true).applied())
                .isTrue();
        assertThat(groups(tag + " Care")).isEqualTo(1);
        assertThat(count(
                        "select count(u) from User u join u.memberships m where key(m) in"
                                + " (select w.id from Workgroup w where w.name = ?1)",
                        tag + " Care"))
                .isEqualTo(2);
        ImportPlan again = importing.preview(LicensingTests.ADMINISTRATOR, csv, true);
        assertThat(again.workgroups()).isEmpty();
        assertThat(again.count(ImportPlan.Outcome.LEFT)).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "RT-3, RT-4: workgroups come from a file with all that they have, all of them or none, and go out the same")
    default void workgroups_come_from_a_file() {
        String tag = "w" + Ids.next();
        String csv = "name,wrap-up,dispositions,utilization,rings\n" + tag + " One,30,Done;Refund,Chat:50:2,60:0::"
                + tag + " Two\n" + tag + " Two,0,,,\n";
        ImportingWorkgroups importing = the(ImportingWorkgroups.class);
        ImportPlan wrong = importing.apply(LicensingTests.ADMINISTRATOR, csv + tag + " Three,99999,,,\n");
        assertThat(wrong.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.words()).contains("Wrap-up time");
        });
        assertThat(groups(tag + " One")).isZero();

        ImportPlan preview = importing.preview(LicensingTests.ADMINISTRATOR, csv);
        assertThat(preview.count(ImportPlan.Outcome.CREATED)).isEqualTo(2);
        assertThat(groups(tag + " One")).isZero();
        assertThat(importing.apply(LicensingTests.ADMINISTRATOR, csv).applied()).isTrue();
        assertThat(groups(tag + " One")).isEqualTo(1);
        String out = importing.csv(LicensingTests.ADMINISTRATOR);
        assertThat(out).contains(tag + " One,true", "Done;Refund", "Chat:50:2", "60:0::" + tag + " Two");
        ImportPlan again = importing.preview(LicensingTests.ADMINISTRATOR, out);
        assertThat(again.problems()).isEmpty();
        assertThat(again.lines()).allMatch(line -> line.outcome() == ImportPlan.Outcome.LEFT);
    }
}
