package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cluster.Lease;
import dev.parley.connector.api.Platform;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.desk.AgentDesk;
import dev.parley.routing.AskingTheEngine;
import dev.parley.routing.AskingTheEngine.Question;
import dev.parley.routing.CommittingDecisions;
import dev.parley.routing.HandingOver;
import dev.parley.routing.Router;
import dev.parley.routing.engine.AgentId;
import dev.parley.routing.engine.DecisionRule;
import dev.parley.routing.engine.Explanation;
import dev.parley.routing.engine.InteractionId;
import dev.parley.routing.engine.RoutingDecision.AgentNotAnswering;
import dev.parley.routing.engine.RoutingDecision.Offer;
import dev.parley.routing.engine.WorkgroupId;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.Ids;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.JpaStates;
import dev.parley.workforce.Skill;
import dev.parley.workforce.SkillRange;
import dev.parley.workforce.Utilization;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.WorkgroupRing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The real router, woken by the application's events and timers, gives interactions to agents. */
interface RoutingTests {

    @Test
    default void what_waits_is_offered_to_an_available_agent_and_after_a_refusal_to_another() {
        Shop shop = Shop.open();
        Agent one = Agent.of(shop.workgroup()).available();
        Agent other = Agent.of(shop.workgroup()).available();
        long id = queued(shop, "My chair wobbles");
        awaitAlerting(id);
        boolean firstIsOne = interaction(id).isWith(one.id());
        Agent first = firstIsOne ? one : other;
        Agent second = firstIsOne ? other : one;
        assertThat(interaction(id).isWith(first.id())).isTrue();
        the(AgentDesk.class).reject(first.caller(), id);
        Waiting.until("offered to the second agent", () -> interaction(id).isWith(second.id()));
        the(AgentDesk.class).accept(second.caller(), id);
        assertThat(interaction(id).state()).isEqualTo(InteractionState.CONNECTED);
        assertThat(first.state()).isEqualTo(AgentState.AVAILABLE);
    }

    private static long queued(Shop shop, String text) {
        APost post = APost.saying(text);
        shop.storeLater(post.fetched());
        long conversation = Stored.of(shop).post(post).conversationId();
        return the(Conversations.class).listOfConversation(conversation).get(0).id();
    }

    private static Interaction interaction(long id) {
        return the(Conversations.class).getInteraction(id);
    }

    private static void awaitAlerting(long id) {
        Waiting.until("offered", () -> interaction(id).state() == InteractionState.ALERTING);
    }

    @Test
    default void an_agent_who_misses_offers_is_set_to_not_answering() {
        Shop shop = Shop.open(group -> group.offerFor(Duration.ofSeconds(1), 2));
        Agent absent = Agent.of(shop.workgroup()).available();
        shop.store(APost.saying("First").fetched(), APost.saying("Second").fetched());
        Waiting.until("not answering", () -> absent.state() == AgentState.NOT_ANSWERING);
        Waiting.until(
                "all back in the queue",
                () -> Stored.of(shop).interactions().stream().allMatch(i -> i.state() == InteractionState.QUEUED));
    }

    @Test
    default void without_a_licence_an_agent_is_offered_nothing() {
        Shop shop = Shop.open();
        Agent agent = Agent.withoutLicence(shop.workgroup()).available();
        long id = queued(shop, "Anybody there?");
        Waiting.until(
                "known to wait for a licence",
                () -> the(AskingTheEngine.class)
                        .whyWaiting(id)
                        .filter(why -> why.exclusions().equals(List.of("1 agent without the licence")))
                        .isPresent());
        assertThat(interaction(id).state()).isEqualTo(InteractionState.QUEUED);
        agent.license();
        awaitAlerting(id);
        assertThat(interaction(id).isWith(agent.id())).isTrue();
    }

    /** RT-4. */
    @Test
    default void after_a_while_a_ring_asks_less() {
        Skill welding = new Skill("Welding " + Ids.next());
        run(entities -> the(Workforce.class).add(welding));
        Shop shop = Shop.open(group -> {
            group.requireSkill(welding, new SkillRange(60, 100));
            group.relaxBy(List.of(new WorkgroupRing(Duration.ofSeconds(6)).dropping(welding)));
        });
        Agent agent = Agent.of(shop.workgroup()).available();
        long id = queued(shop, "My gate is broken");
        Waiting.until(
                "known to wait for the skill",
                () -> the(AskingTheEngine.class)
                        .whyWaiting(id)
                        .filter(why -> why.exclusions().equals(List.of("1 agent without the skill")))
                        .isPresent());
        Waiting.until("offered by the ring", () -> interaction(id).isWith(agent.id()));
    }

    /** RT-6. */
    @Test
    default void what_is_answered_by_itself_is_connected_and_no_miss() {
        Shop shop = Shop.open(group -> {
            group.answerAutomatically(true);
            group.offerFor(Duration.ofSeconds(1), 1);
            group.utilize(InteractionType.SOCIAL_CONVERSATION, new Utilization(50, 2));
        });
        Agent agent = Agent.of(shop.workgroup()).available();
        long first = queued(shop, "One");
        Waiting.until("connected", () -> interaction(first).state() == InteractionState.CONNECTED);
        long second = queued(shop, "Two");
        Waiting.until("connected as well", () -> interaction(second).state() == InteractionState.CONNECTED);
        assertThat(agent.state()).isEqualTo(AgentState.AVAILABLE);
        assertThat(interaction(first).isWith(agent.id())).isTrue();
    }

    /** RT-4: who would get it, without effect. */
    @Test
    default void what_would_happen_is_told_and_does_not_happen() {
        Shop shop = Shop.open();
        Agent agent = Agent.of(shop.workgroup());
        Question question =
                new Question(shop.workgroup().id(), InteractionType.SOCIAL_CONVERSATION, Platform.X, "1=1", 0);
        assertThat(the(AskingTheEngine.class).whatIf(question).agent()).isEmpty();
        agent.available();
        Waiting.until(
                "the router knows the agent",
                () -> the(AskingTheEngine.class).whatIf(question).agent().isPresent());
        assertThat(the(AskingTheEngine.class).whatIf(question).why().candidates())
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.chosen()).isTrue());
        assertThat(Stored.of(shop).interactions()).isEmpty();
    }

    /** RC-2: what a node decides that is no longer the router is refused. */
    @Test
    default void a_stale_router_commits_nothing() {
        Shop shop = Shop.open();
        Agent agent = Agent.of(shop.workgroup());
        long id = queued(shop, "Who has me?");
        Offer offer = offer(shop, id, agent);
        long stale = epoch() - 1;
        assertThat(the(CommittingDecisions.class).offer(List.of(offer), stale))
                .containsExactly(CommittingDecisions.Outcome.DEPOSED);
        assertThat(interaction(id).state()).isEqualTo(InteractionState.QUEUED);
    }

    private static Offer offer(Shop shop, long id, Agent agent) {
        return new Offer(
                new InteractionId(id),
                new AgentId(agent.id()),
                new WorkgroupId(shop.workgroup().id()),
                Shop.now(),
                Shop.now().plusSeconds(30),
                false,
                new Explanation(DecisionRule.BEST_AGENT, Duration.ZERO, 0, List.of(), Map.of()));
    }

    /** RT-3: what the router has not heard of yet counts all the same, also what comes in the same transaction. */
    @Test
    default void what_no_longer_fits_is_not_committed() {
        Shop shop = Shop.open(group -> group.utilize(InteractionType.SOCIAL_CONVERSATION, new Utilization(50, 2)));
        Agent agent = Agent.withoutLicence(shop.workgroup()).available();
        List<Offer> offers = List.of(
                offer(shop, queued(shop, "One"), agent),
                offer(shop, queued(shop, "Two"), agent),
                offer(shop, queued(shop, "Three"), agent));
        assertThat(the(CommittingDecisions.class).offer(offers, epoch()))
                .containsExactly(
                        CommittingDecisions.Outcome.DONE,
                        CommittingDecisions.Outcome.DONE,
                        CommittingDecisions.Outcome.FULL);
    }

    /** RT-6: an answer in the last moment counts, though the engine has not heard of it. */
    @Test
    default void who_has_answered_meanwhile_is_not_set_to_not_answering() {
        Shop shop = Shop.open();
        Agent agent = Agent.withoutLicence(shop.workgroup()).available();
        AgentNotAnswering late = new AgentNotAnswering(new AgentId(agent.id()), 1, Shop.now());
        assertThat(the(CommittingDecisions.class).notAnswering(late, epoch()))
                .isEqualTo(CommittingDecisions.Outcome.LOST);
        assertThat(agent.state()).isEqualTo(AgentState.AVAILABLE);
        run(entities -> the(JpaStates.class).missOffer(agent.id(), Shop.now(), Shop.now()));
        assertThat(the(CommittingDecisions.class).notAnswering(late, epoch()))
                .isEqualTo(CommittingDecisions.Outcome.DONE);
        assertThat(agent.state()).isEqualTo(AgentState.NOT_ANSWERING);
    }

    /** RC-2: handed over where there is no other node, routing goes on by itself with a new epoch. */
    @Test
    default void routing_that_is_handed_over_goes_on() {
        Shop shop = Shop.open();
        Agent agent = Agent.of(shop.workgroup()).available();
        long epoch = epoch();
        Caller operator = new Caller(1, "Op", Set.of(Right.OPERATE_CLUSTER), Set.of(), "127.0.0.1");
        assertThat(the(HandingOver.class).handOver(operator)).isPresent();
        long id = queued(shop, "Anybody?");
        Waiting.until("offered again", () -> interaction(id).isWith(agent.id()));
        assertThat(epoch()).isGreaterThan(epoch);
    }

    private static long epoch() {
        return ask(entities -> entities.find(Lease.class, Router.LEASE).epoch());
    }
}
