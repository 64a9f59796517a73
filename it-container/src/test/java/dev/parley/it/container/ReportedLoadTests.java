package dev.parley.it.container;

import static dev.parley.it.container.Ground.count;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static dev.parley.it.container.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.apikey.ApiKeys;
import dev.parley.apikey.ApiKeys.Making.Made;
import dev.parley.conversation.Conversations;
import dev.parley.desk.AgentDesk;
import dev.parley.routing.AskingTheEngine;
import dev.parley.routing.ReportedLoad;
import dev.parley.routing.ReportingLoad;
import dev.parley.routing.ReportingLoad.ReportedItem;
import dev.parley.routing.ReportingLoad.Reporting;
import dev.parley.shared.Ids;
import dev.parley.supervision.JpaWorkloads;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.Utilization;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What other systems report of an agent counts in the real router like own interactions (RT-3). */
interface ReportedLoadTests {

    private static long aKey() {
        var making = the(ApiKeys.class).create(LicensingTests.ADMINISTRATOR, "Telephone " + Ids.next());
        return the(ApiKeys.class).verify(((Made) making).text()).orElseThrow();
    }

    private static ReportedItem aCall(String id) {
        return new ReportedItem(id, InteractionType.CALL, ReportedLoad.State.CONNECTED, "");
    }

    private static long queued(Shop shop) {
        APost post = APost.saying("Are you on the phone?");
        shop.storeLater(post.fetched());
        return the(Conversations.class)
                .listOfConversation(Stored.of(shop).post(post).conversationId())
                .get(0)
                .id();
    }

    private static BooleanSupplier isKnownToBeFull(long id) {
        return () -> the(AskingTheEngine.class)
                .whyWaiting(id)
                .filter(why -> why.exclusions().toString().contains("full"))
                .isPresent();
    }

    private static BooleanSupplier isWith(long id, Agent agent) {
        return () -> the(Conversations.class).getInteraction(id).isWith(agent.id());
    }

    @Test
    default void a_call_elsewhere_takes_the_agent_until_the_other_system_says_it_is_over() {
        Shop shop = Shop.open();
        long key = aKey();
        Agent agent = Agent.of(shop.workgroup());
        ReportingLoad reporting = the(ReportingLoad.class);
        assertThat(reporting.report(key, agent.user().login(), List.of(aCall("c-1"))))
                .isInstanceOf(Reporting.Taken.class);
        agent.available();
        long id = queued(shop);
        Waiting.until("the agent is full", isKnownToBeFull(id));
        assertThat(the(JpaWorkloads.class).of(agent.id(), Shop.now()).load()).isEqualTo(100);
        reporting.report(key, agent.user().login(), List.of());
        Waiting.until("offered", isWith(id, agent));
    }

    @Test
    default void a_report_takes_what_the_workgroup_says_for_its_type_and_expires() {
        Shop shop = Shop.open(group -> {
            group.utilize(InteractionType.CALL, new Utilization(60, 2));
            group.utilize(InteractionType.SOCIAL_CONVERSATION, new Utilization(40, 2));
        });
        long key = aKey();
        Agent agent = Agent.of(shop.workgroup()).available();
        ReportingLoad reporting = the(ReportingLoad.class);
        reporting.report(key, agent.user().login(), List.of(aCall("c-1")));
        long first = queued(shop);
        Waiting.until("60 and 40 go together", isWith(first, agent));
        reporting.report(key, agent.user().login(), List.of(aCall("c-1"), aCall("c-2")));
        long second = queued(shop);
        Waiting.until("the agent is full", isKnownToBeFull(second));
        run(entities -> entities.createQuery("update ReportedLoad l set l.expiresAt = ?1 where l.userId = ?2")
                .setParameter(1, Shop.now().minusSeconds(1))
                .setParameter(2, agent.id())
                .executeUpdate());
        Waiting.until("offered as the report lapses", isWith(second, agent));
        assertThat(reported(agent)).isZero();
    }

    @Test
    default void a_consultation_elsewhere_takes_nothing() {
        Shop shop = Shop.open();
        Agent agent = Agent.of(shop.workgroup());
        ReportingLoad reporting = the(ReportingLoad.class);
        ReportedItem leg = new ReportedItem("c-1", InteractionType.CALL, ReportedLoad.State.CONSULT, "");
        reporting.report(aKey(), agent.user().login(), List.of(leg));
        assertThat(the(JpaWorkloads.class).of(agent.id(), Shop.now()).load()).isZero();
        agent.available();
        long id = queued(shop);
        Waiting.until("offered all the same", isWith(id, agent));
        the(AgentDesk.class).accept(agent.caller(), id);
    }

    @Test
    default void a_call_that_begins_while_something_is_offered_sends_that_back() {
        Shop shop = Shop.open();
        long key = aKey();
        Agent agent = Agent.of(shop.workgroup()).available();
        long id = queued(shop);
        Waiting.until("offered", isWith(id, agent));
        the(ReportingLoad.class).report(key, agent.user().login(), List.of(aCall("c-1")));
        Waiting.until(
                "withdrawn", () -> the(Conversations.class).getInteraction(id).agentId() == null);
        the(ReportingLoad.class).report(key, agent.user().login(), List.of());
        Waiting.until("offered again", isWith(id, agent));
    }

    @Test
    @DisplayName("RT-3: two reports of an agent at once are taken one after the other, also before the first log-in")
    default void two_first_reports_are_one_in_the_end() {
        Agent here = Agent.of(Shop.open().workgroup()).available();
        Agent never = Agent.of(Shop.open().workgroup());
        long key = aKey();
        for (Agent agent : List.of(here, never)) {
            Callable<Reporting> report =
                    () -> the(ReportingLoad.class).report(key, agent.user().login(), List.of(aCall("c-1")));
            assertThat(together(report, report)).isInstanceOf(Reporting.Taken.class);
            assertThat(reported(agent)).isEqualTo(1);
        }
    }

    private static long reported(Agent agent) {
        return count("select count(l) from ReportedLoad l where l.userId = ?1", agent.id());
    }

    @Test
    default void a_revoked_key_opens_nothing() {
        ApiKeys keys = the(ApiKeys.class);
        String name = "Mail " + Ids.next();
        String text = ((Made) keys.create(LicensingTests.ADMINISTRATOR, name)).text();
        assertThat(keys.verify(text)).isPresent();
        assertThat(keys.verify(text + "x")).isEmpty();
        assertThat(keys.create(LicensingTests.ADMINISTRATOR, name)).isInstanceOf(ApiKeys.Making.Refused.class);
        var line = keys.list(LicensingTests.ADMINISTRATOR).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        keys.revoke(LicensingTests.ADMINISTRATOR, line.id());
        assertThat(keys.verify(text)).isEmpty();
    }
}
