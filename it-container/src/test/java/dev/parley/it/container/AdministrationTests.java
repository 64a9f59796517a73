package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.the;
import static dev.parley.it.container.Office.administrator;
import static dev.parley.it.container.Office.audited;
import static dev.parley.it.container.Office.draft;
import static dev.parley.it.container.Office.refused;
import static dev.parley.it.container.Office.saved;
import static dev.parley.it.container.Office.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.administration.AskingWhatIf;
import dev.parley.administration.AskingWhatIf.Answer;
import dev.parley.administration.ConfiguringUsers;
import dev.parley.administration.ConfiguringWorkgroups;
import dev.parley.administration.ListingUsers;
import dev.parley.administration.Member;
import dev.parley.administration.MemberTicks;
import dev.parley.administration.UserDraft;
import dev.parley.administration.UserFilter;
import dev.parley.administration.WorkgroupDraft;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.InteractionState;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.security.Role;
import dev.parley.shared.Ids;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.LoggingIn;
import dev.parley.workforce.WorkgroupSettings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What administrators change about people and queues. */
interface AdministrationTests {

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
        return of(settings, on, MemberTicks.NONE, joining);
    }

    private static WorkgroupDraft of(
            WorkgroupSettings settings, boolean on, MemberTicks members, List<String> joining) {
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
                members,
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
    @DisplayName("RT-1: who saves a workgroup that they have had open undoes no membership that others changed since")
    default void memberships_of_others_stay() {
        Shop shop = Shop.open();
        Caller admin = administrator();
        long id = shop.workgroup().id();
        Agent deactivated = Agent.withoutLicence(shop.workgroup());
        Agent gone = Agent.withoutLicence(shop.workgroup());
        Agent late = Agent.withoutLicence(Shop.open().workgroup());
        WorkgroupSettings settings =
                the(ConfiguringWorkgroups.class).get(admin, id).settings();
        Map<Long, Boolean> both = Map.of(deactivated.id(), true, gone.id(), true);
        MemberTicks others = new MemberTicks(both, Map.of(deactivated.id(), false));
        save(admin, id, of(settings, true, others, List.of(late.user().login())));
        save(admin, id, of(settings, true, new MemberTicks(both, both), List.of()));
        assertThat(the(ConfiguringWorkgroups.class).get(admin, id).members())
                .extracting(Member::userId, Member::activated)
                .containsExactlyInAnyOrder(tuple(deactivated.id(), false), tuple(late.id(), true));
    }

    private static void save(Caller admin, long id, WorkgroupDraft draft) {
        int version = the(ConfiguringWorkgroups.class).get(admin, id).version();
        saved(the(ConfiguringWorkgroups.class).save(admin, id, version, draft));
    }

    @Test
    @DisplayName("SE-1, RT-4: a supervisor is told of own workgroups who would get something, others of all")
    default void who_would_get_it_is_told_of_own_workgroups() {
        Shop own = Shop.open();
        Shop other = Shop.open();
        Caller sam = supervisor(own.workgroup());
        assertThat(answer(sam, "").workgroups())
                .containsOnlyKeys(own.workgroup().id());
        assertThat(answer(sam, "" + own.workgroup().id()).forecast()).isPresent();
        assertThat(answer(sam, "" + other.workgroup().id()).forecast()).isEmpty();
        assertThat(answer(sam, "" + other.workgroup().id()).problems()).hasSize(1);
        assertThat(answer(administrator(), "" + other.workgroup().id()).forecast())
                .isPresent();
        Caller system = new Caller(0, "", Set.of(Right.VIEW_STATISTICS), Set.of(), "");
        assertThat(the(AskingWhatIf.class)
                        .askNamed(system, other.workgroup().name(), "SOCIAL_CONVERSATION", "X", "", "0")
                        .forecast())
                .isPresent();
    }

    private static Answer answer(Caller caller, String workgroup) {
        return the(AskingWhatIf.class).ask(caller, workgroup, "SOCIAL_CONVERSATION", "X", "", "0");
    }
}
