package dev.parley.it.container;

import static dev.parley.it.container.Ground.count;
import static dev.parley.it.container.Ground.the;
import static dev.parley.it.container.Office.administrator;
import static dev.parley.it.container.Office.draft;
import static dev.parley.it.container.Office.saved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.administration.BulkChange;
import dev.parley.administration.BulkChange.Access;
import dev.parley.administration.BulkPreview;
import dev.parley.administration.ChangingManyUsers;
import dev.parley.administration.ConfiguringSkills;
import dev.parley.administration.ConfiguringUsers;
import dev.parley.administration.ExportingUsers;
import dev.parley.administration.ImportPlan;
import dev.parley.administration.ImportPlan.Outcome;
import dev.parley.administration.ImportingUsers;
import dev.parley.administration.ListingUsers;
import dev.parley.administration.PairDraft;
import dev.parley.administration.UserDraft;
import dev.parley.administration.UserFilter;
import dev.parley.security.Caller;
import dev.parley.security.Role;
import dev.parley.shared.Ids;
import dev.parley.shared.RefusedException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What administrators change about many people at once, and by file. */
interface BulkTests {

    @Test
    @DisplayName("RT-1: a skill that somebody has is not deleted, and who has it is named")
    default void a_used_skill_stays() {
        Caller admin = administrator();
        long skill = saved(the(ConfiguringSkills.class).create(admin, "Sewing " + Ids.next()));
        String login = "sewer." + Ids.next();
        UserDraft sewer = new UserDraft(
                login,
                "Sewer",
                Role.AGENT,
                Set.of(),
                true,
                false,
                0,
                Map.of(),
                Map.of(skill, new PairDraft(80, 50)),
                Map.of(),
                Set.of(),
                "");
        long id = saved(the(ConfiguringUsers.class).save(admin, 0, 0, sewer));
        assertThatThrownBy(() -> the(ConfiguringSkills.class).delete(admin, skill))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("“Sewer”");
        BulkChange forget =
                new BulkChange(Set.of(id), 0, 0, 0, new PairDraft(0, 0), skill, "", "", Access.DISABLED, false);
        BulkPreview preview = the(ChangingManyUsers.class).preview(admin, forget);
        assertThat(preview.lines().get(0).changes()).hasSize(2).anyMatch(words -> words.startsWith("enabled: yes → n"));
        assertThat(the(ChangingManyUsers.class).apply(admin, forget).applied()).isTrue();
        the(ConfiguringSkills.class).delete(admin, skill);
    }

    @Test
    @DisplayName("SE-7: what several users cannot all become, none of them becomes")
    default void many_or_none() {
        Caller admin = administrator();
        long id = saved(the(ConfiguringUsers.class).save(admin, 0, 0, draft("many." + Ids.next(), "")));
        BulkChange off = new BulkChange(
                Set.of(id, admin.userId()), 0, 0, 0, new PairDraft(0, 0), 0, "", "", Access.DISABLED, false);
        BulkPreview done = the(ChangingManyUsers.class).apply(admin, off);
        assertThat(done.applied()).isFalse();
        assertThat(done.possible()).isFalse();
        assertThat(the(ListingUsers.class).get(admin, id).profile().enabled()).isTrue();
    }

    @Test
    @DisplayName("SE-7: two hundred users are imported in well under a minute, and again changes nothing")
    default void two_hundred_users_are_imported() {
        Caller admin = administrator();
        Shop shop = Shop.open();
        String tag = "i" + Ids.next();
        String csv = "login,name,workgroups,cost\n"
                + IntStream.range(0, 200)
                        .mapToObj(n -> tag + "." + n + ",\"Agent, " + n + "\","
                                + shop.workgroup().name() + "," + n)
                        .collect(Collectors.joining("\n"));
        assertThat(the(ImportingUsers.class).preview(admin, csv, false).count(Outcome.CREATED))
                .isEqualTo(200);
        long begin = System.nanoTime();
        ImportPlan done = the(ImportingUsers.class).apply(admin, csv, false);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.getLogger("import").log(System.Logger.Level.INFO, "200 users were imported in {0} ms", took.toMillis());
        assertThat(done.applied()).isTrue();
        assertThat(took).isLessThan(Duration.ofSeconds(30));
        assertThat(the(ListingUsers.class)
                        .list(admin, tag, UserFilter.WITHOUT_PASSWORD, 1)
                        .all())
                .isEqualTo(200);
        assertThat(the(ListingUsers.class).list(admin, tag, UserFilter.ALL, 4).lines())
                .hasSize(50);
        ImportPlan again = the(ImportingUsers.class).preview(admin, csv, false);
        assertThat(again.count(Outcome.LEFT)).isEqualTo(200);
        assertThat(the(ExportingUsers.class).csv(admin))
                .contains(tag + ".7,\"Agent, 7\",agent," + shop.workgroup().name() + ":active,");
    }

    @Test
    @DisplayName("SE-7: one bad line and nothing is imported; each problem has its line and reason")
    default void one_bad_line_and_nothing_is_imported() {
        Caller admin = administrator();
        String tag = "b" + Ids.next();
        ImportPlan plan = the(ImportingUsers.class)
                .apply(
                        admin,
                        "login,name,workgroups,skills\n" + tag + ",Good,,\n" + tag + "x,Bad,Nowhere,Magic:1:2\n",
                        false);
        assertThat(plan.applied()).isFalse();
        Map<String, Long> lines = new HashMap<>();
        plan.problems().forEach(problem -> lines.put(problem.words(), problem.line()));
        assertThat(lines)
                .containsEntry("There is no workgroup “Nowhere”.", 3L)
                .containsEntry("There is no skill “Magic”.", 3L);
        assertThat(count("select count(u) from User u where u.login = ?1", tag)).isZero();
    }
}
