package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.count;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.administration.BulkChange;
import dev.parley.administration.BulkChange.Access;
import dev.parley.administration.BulkPreview;
import dev.parley.administration.ChangingManyUsers;
import dev.parley.administration.ConfiguringSkills;
import dev.parley.administration.ConfiguringUsers;
import dev.parley.administration.ConfiguringWorkgroups;
import dev.parley.administration.ExportingUsers;
import dev.parley.administration.ImportPlan;
import dev.parley.administration.ImportPlan.Outcome;
import dev.parley.administration.ImportingUsers;
import dev.parley.administration.ListingUsers;
import dev.parley.administration.PairDraft;
import dev.parley.administration.UserDraft;
import dev.parley.administration.UserFilter;
import dev.parley.administration.WorkgroupDraft;
import dev.parley.channel.FieldProblem;
import dev.parley.channel.SaveResult;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.InteractionState;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.security.Role;
import dev.parley.shared.Ids;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.LoggingIn;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.WorkgroupSettings;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What administrators change about people and queues. */
interface AdministrationTests {

    private static Caller administrator() {
        User user = new User("admin-" + Ids.next(), "Admin", "-", Role.ADMINISTRATOR, Shop.now());
        run(entities -> the(Workforce.class).add(user));
        return new Caller(user.id(), "Admin", user.rights(), Set.of(), "127.0.0.1");
    }

    private static UserDraft draft(String login, String password) {
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

    private static long saved(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).id();
    }

    private static List<String> refused(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Refused.class);
        return ((SaveResult.Refused) result)
                .problems().stream().map(FieldProblem::words).toList();
    }

    private static long audited(String action, long userId) {
        return count(
                "select count(e) from AuditEntry e where e.action = '" + action + "' and e.subject = ?1",
                "user " + userId);
    }

    @Test
    @DisplayName("SE-7: a user is created with a hashed password, changed and audited; the login is unique")
    default void a_user_is_created_and_changed() {
        Caller admin = administrator();
        String login = "lou." + Ids.next();
        long id = saved(the(ConfiguringUsers.class).save(admin, 0, 0, draft(login, "a quiet harbour")));
        assertThat(the(LoggingIn.class).verify(login, "a quiet harbour".toCharArray()))
                .isPresent();
        assertThat(refused(the(ConfiguringUsers.class)
                        .save(admin, 0, 0, draft(login.toUpperCase(java.util.Locale.ROOT), ""))))
                .containsExactly("Somebody else has this login. Choose another one.");
        assertThat(refused(the(ConfiguringUsers.class).save(admin, 0, 0, draft("x" + login, "short"))))
                .singleElement()
                .asString()
                .contains("12 characters");
        int version = the(ListingUsers.class).get(admin, id).version();
        UserDraft renamed = new UserDraft(
                login, "Lou", Role.SUPERVISOR, Set.of(), false, false, 7, Map.of(), Map.of(), Map.of(), Set.of(), "");
        saved(the(ConfiguringUsers.class).save(admin, id, version, renamed));
        assertThat(refused(the(ConfiguringUsers.class).save(admin, id, version, renamed)))
                .singleElement()
                .asString()
                .contains("Somebody else changed this user");
        assertThat(the(LoggingIn.class).verify(login, "a quiet harbour".toCharArray()))
                .isEmpty();
        String after = ask(entities -> entities.createQuery(
                        "select e.after from AuditEntry e where e.action = 'user.change' and e.subject = ?1",
                        String.class)
                .setParameter(1, "user " + id)
                .getSingleResult());
        assertThat(after).contains("name: Lou", "role: Supervisor", "enabled: false", "cost: 7");
        assertThat(audited("user.create", id)).isEqualTo(1);
    }

    @Test
    @DisplayName("SE-1: nobody takes the administrator’s role from themselves or gives rights they lack")
    default void administrators_stay() {
        Caller admin = administrator();
        var page = the(ListingUsers.class).get(admin, admin.userId());
        UserDraft less = draft(page.profile().login(), "");
        assertThat(refused(the(ConfiguringUsers.class).save(admin, admin.userId(), page.version(), less)))
                .singleElement()
                .asString()
                .contains("from yourself");
        Caller clerk = new Caller(Ids.next(), "Clerk", Set.of(Right.ADMINISTER_PEOPLE), Set.of(), "127.0.0.1");
        assertThat(refused(the(ConfiguringUsers.class).save(clerk, 0, 0, draft("y." + Ids.next(), ""))))
                .singleElement()
                .asString()
                .contains("you lack");
        Caller agent = new Caller(Ids.next(), "Agent", Right.of(Role.AGENT), Set.of(), "127.0.0.1");
        assertThatThrownBy(() -> the(ListingUsers.class).list(agent, "", UserFilter.ALL, 1))
                .isInstanceOf(RefusedException.class);
    }

    private static WorkgroupDraft of(WorkgroupSettings settings, boolean on, List<String> joining) {
        var weights =
                new EnumMap<dev.parley.administration.ScoreWeight, Double>(dev.parley.administration.ScoreWeight.class);
        for (var weight : dev.parley.administration.ScoreWeight.values()) {
            weights.put(weight, 1.0);
        }
        return new WorkgroupDraft(
                settings.name(),
                on,
                30,
                2,
                false,
                0,
                false,
                true,
                false,
                0,
                weights,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of("Solved"),
                Map.of(),
                Set.of(),
                joining);
    }

    @Test
    @DisplayName("RT-1: a queue that a channel sends to cannot be off, and the channel is named")
    default void a_target_cannot_be_off() {
        Shop shop = Shop.open();
        Caller admin = administrator();
        long id = shop.workgroup().id();
        var page = the(ConfiguringWorkgroups.class).get(admin, id);
        assertThat(refused(the(ConfiguringWorkgroups.class)
                        .save(admin, id, page.version(), of(page.settings(), false, List.of()))))
                .singleElement()
                .asString()
                .contains(shop.channel().name());
    }

    @Test
    @DisplayName("RT-1: who becomes a member is offered what waits at once, and loses it by being disabled")
    default void a_new_member_gets_what_waits() {
        Shop shop = Shop.open();
        Shop elsewhere = Shop.open();
        Caller admin = administrator();
        Agent agent = Agent.of(elsewhere.workgroup()).available();
        APost post = APost.saying("Anybody new?");
        shop.store(post.fetched());
        long interaction = the(Conversations.class)
                .listOfConversation(Stored.of(shop).post(post).conversationId())
                .get(0)
                .id();
        long id = shop.workgroup().id();
        var page = the(ConfiguringWorkgroups.class).get(admin, id);
        saved(the(ConfiguringWorkgroups.class)
                .save(
                        admin,
                        id,
                        page.version(),
                        of(page.settings(), true, List.of(agent.user().login()))));
        Waiting.until(
                "offered to the new member",
                () -> the(Conversations.class).getInteraction(interaction).state() == InteractionState.ALERTING);
        assertThat(audited("user.membership", agent.id())).isEqualTo(1);
        assertThat(the(ConfiguringWorkgroups.class).get(admin, id).dispositions())
                .containsExactly("Solved");
    }

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
        assertThat(preview.lines().get(0).changes())
                .hasSize(2)
                .anyMatch(words -> words.startsWith("enabled: true → f"));
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
                .contains(tag + ".7,\"Agent, 7\",agent," + shop.workgroup().name());
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
