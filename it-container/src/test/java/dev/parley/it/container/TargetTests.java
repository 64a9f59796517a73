package dev.parley.it.container;

import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.administration.BulkChange;
import dev.parley.administration.BulkChange.Access;
import dev.parley.administration.ChangingManyUsers;
import dev.parley.administration.ConfiguringSkills;
import dev.parley.administration.PairDraft;
import dev.parley.channel.FieldProblem;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.desk.AgentDesk;
import dev.parley.desk.AgentStates;
import dev.parley.intake.targeting.ConfiguringTargets;
import dev.parley.intake.targeting.TargetDraft;
import dev.parley.intake.targeting.TargetLine;
import dev.parley.routing.AskingTheEngine;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.security.Role;
import dev.parley.shared.Ids;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.Skill;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Targets by rule (RT-7). */
interface TargetTests {

    Caller ADMINISTRATOR = new Caller(1, "Sam", Right.of(Role.ADMINISTRATOR), Set.of(), "127.0.0.1");

    private static List<FieldProblem> add(Shop shop, TargetDraft draft) {
        return the(ConfiguringTargets.class).save(ADMINISTRATOR, shop.channel().id(), 0, 0, draft);
    }

    private static Interaction only(Shop shop, APost post) {
        long conversation = Stored.of(shop).post(post).conversationId();
        return Stored.of(shop).interactions().stream()
                .filter(each -> each.conversationId() == conversation)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("RT-9: nobody waits for a named agent who is not there any more")
    default void a_named_agent_who_leaves_is_not_waited_for() {
        Shop shop = Shop.open();
        Agent named = Agent.of(shop.workgroup());
        Agent other = Agent.of(shop.workgroup()).available();
        assertThat(add(
                        shop,
                        new TargetDraft(null, "", "", null, 0, "", named.user().login(), null)))
                .isEmpty();
        long id = stored(shop, APost.saying("For one alone"));
        Waiting.until(
                "it waits for the named agent",
                () -> the(AskingTheEngine.class).whyWaiting(id).isPresent());
        assertThat(the(Conversations.class).getInteraction(id).state()).isEqualTo(InteractionState.QUEUED);
        disable(named);
        Waiting.until(
                "the other one is asked",
                () -> the(Conversations.class).getInteraction(id).isWith(other.id()));
    }

    @Test
    @DisplayName("RT-6: nobody waits for who handled the contact last and is not there any more")
    default void a_preferred_agent_who_has_left_is_not_waited_for() {
        Shop shop = Shop.open(group -> group.preferLastAgent(Duration.ofMinutes(10)));
        Agent last = Agent.of(shop.workgroup()).available();
        APost first = APost.saying("Where is my lamp?");
        long handled = stored(shop, first);
        Waiting.until(
                "offered",
                () -> the(Conversations.class).getInteraction(handled).isWith(last.id()));
        the(AgentDesk.class).accept(last.caller(), handled);
        the(AgentDesk.class).disconnect(last.caller(), handled, null, null);
        the(AgentStates.class).leave(last.id());
        Agent other = Agent.of(shop.workgroup()).available();
        long waiting = stored(shop, APost.saying("And my chair?").by(first.author()));
        Waiting.until(
                "it waits for the last one",
                () -> the(AskingTheEngine.class).whyWaiting(waiting).isPresent());
        assertThat(the(Conversations.class).getInteraction(waiting).state()).isEqualTo(InteractionState.QUEUED);

        disable(last);
        Waiting.until(
                "the other one is asked",
                () -> the(Conversations.class).getInteraction(waiting).isWith(other.id()));
    }

    private static long stored(Shop shop, APost post) {
        shop.storeLater(post.fetched());
        return only(shop, post).id();
    }

    private static void disable(Agent agent) {
        BulkChange disable =
                new BulkChange(Set.of(agent.id()), 0, 0, 0, new PairDraft(0, 0), 0, "", "", Access.DISABLED, false);
        assertThat(the(ChangingManyUsers.class).apply(ADMINISTRATOR, disable).applied())
                .isTrue();
    }

    @Test
    @DisplayName(
            "RT-7: the first rule that fits gives workgroup, priority, skills and agent; all else goes as the channel says")
    default void the_first_rule_that_fits_decides() {
        Shop shop = Shop.open();
        Workgroup refunds = Shop.open().workgroup();
        Agent agent = Agent.withoutLicence(refunds);
        Skill skill = new Skill("Oak " + Ids.next());
        run(entities -> the(Workforce.class).add(skill));
        TargetDraft refund = new TargetDraft(
                InteractionType.SOCIAL_CONVERSATION,
                "",
                "refund, money back",
                refunds.id(),
                40,
                "\"" + skill.name() + "\" >= 30",
                agent.user().login(),
                60);
        assertThat(add(shop, refund)).isEmpty();
        assertThatThrownBy(() -> the(ConfiguringSkills.class).delete(ADMINISTRATOR, skill.id()))
                .as("a rule asks for it")
                .hasMessageContaining(shop.channel().name());
        assertThat(add(shop, new TargetDraft(null, "", "table", null, -20, "1=1", "", null)))
                .isEmpty();
        APost both = APost.saying("I want a REFUND for this table");
        APost second = APost.saying("My table is late");
        APost neither = APost.saying("Hello");
        shop.storeLater(both.fetched(), second.fetched(), neither.fetched());

        Interaction wanted = only(shop, both);
        assertThat(wanted.workgroupId()).isEqualTo(refunds.id());
        assertThat(wanted.priority()).isEqualTo(40);
        assertThat(wanted.aim().targetAgentId()).isEqualTo(agent.id());
        assertThat(wanted.aim().targetNamed()).isTrue();
        assertThat(wanted.aim().targetLimitSeconds()).isEqualTo(60);
        assertThat(wanted.aim().skillExpression()).contains("" + skill.id(), ">= 30");
        assertThat(only(shop, second).workgroupId()).isEqualTo(shop.workgroup().id());
        assertThat(only(shop, second).priority()).isEqualTo(-20);
        assertThat(only(shop, second).aim().skillExpression()).isEqualTo("1=1");
        assertThat(only(shop, neither).priority()).isZero();
        assertThat(only(shop, neither).aim().skillExpression()).isNull();
    }

    @Test
    @DisplayName("RT-7: what cannot work is refused with the field and how to mend it")
    default void what_cannot_work_is_refused() {
        Shop shop = Shop.open();
        Workgroup off = Shop.open().workgroup();
        run(entities -> the(Workforce.class).getWorkgroup(off.id()).switchQueue(false));
        Agent stranger = Agent.withoutLicence(Shop.open().workgroup());
        assertThat(add(shop, TargetDraft.NEW)).extracting(FieldProblem::field).containsExactly("workgroup");
        assertThat(add(
                        shop,
                        new TargetDraft(
                                null,
                                "nobody",
                                "",
                                off.id(),
                                101,
                                "Flying >= 30",
                                stranger.user().login(),
                                0)))
                .extracting(FieldProblem::field)
                .containsExactly("addressed", "workgroup", "priority", "skills", "agent", "agent-seconds");
        assertThat(add(shop, new TargetDraft(null, "", "", null, 0, "", "no-such-login", null)))
                .extracting(FieldProblem::words)
                .first()
                .asString()
                .contains("no-such-login");
        assertThat(the(ConfiguringTargets.class)
                        .list(ADMINISTRATOR, shop.channel().id()))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "CH-13: rules are ordered and removed by who may configure channels, and every change is in the audit log")
    default void rules_are_ordered_removed_and_audited() {
        Shop shop = Shop.open();
        long channel = shop.channel().id();
        ConfiguringTargets targets = the(ConfiguringTargets.class);
        add(shop, new TargetDraft(null, "", "first", null, 10, "", "", null));
        add(shop, new TargetDraft(null, "", "second", null, 20, "", "", null));
        TargetLine second = targets.list(ADMINISTRATOR, channel).get(1);
        targets.promote(ADMINISTRATOR, channel, second.id());
        assertThat(targets.list(ADMINISTRATOR, channel))
                .extracting(TargetLine::when)
                .containsExactly("Everything with “second”", "Everything with “first”");
        int version = targets.get(ADMINISTRATOR, channel, second.id()).version();
        TargetDraft changed = new TargetDraft(null, "", "second", null, 30, "", "", null);
        assertThat(targets.save(ADMINISTRATOR, channel, second.id(), version - 1, changed))
                .hasSize(1);
        assertThat(targets.save(ADMINISTRATOR, channel, second.id(), version, changed))
                .isEmpty();
        targets.remove(ADMINISTRATOR, channel, second.id());
        assertThat(targets.list(ADMINISTRATOR, channel)).hasSize(1);
        assertThat(Ground.<List<String>>ask(entities -> entities.createQuery(
                                "select a.action from AuditEntry a where a.subject = ?1 order by a.id", String.class)
                        .setParameter(1, "channel " + channel)
                        .getResultList()))
                .endsWith(
                        "channel.target-rule-added",
                        "channel.target-rule-added",
                        "channel.target-rule-moved",
                        "channel.target-rule-changed",
                        "channel.target-rule-removed");
        Caller agent = Agent.withoutLicence(shop.workgroup()).caller();
        assertThatThrownBy(() -> targets.list(agent, channel)).isInstanceOf(RefusedException.class);
    }
}
