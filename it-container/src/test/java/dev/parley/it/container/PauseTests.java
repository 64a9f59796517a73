package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.desk.AgentDesk;
import dev.parley.desk.Drafts;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What has a time ends by itself: parking, wrap-up, drafts. */
interface PauseTests {

    @Test
    default void a_parked_interaction_comes_back_to_who_parked_it_when_its_time_is_over() {
        Shop shop = Shop.open();
        Agent agent = Agent.of(shop.workgroup());
        long id = connected(shop, agent);
        run(entities -> entities.find(Interaction.class, id).park(Shop.now().minusSeconds(1), Shop.now()));
        Waiting.until("the interaction waits again", () -> state(id) == InteractionState.QUEUED);
        assertThat(interaction(id).targetAgentId()).isEqualTo(agent.id());
        agent.available();
        Waiting.until("it is offered to its agent", () -> state(id) == InteractionState.ALERTING);
        assertThat(interaction(id).agentId()).isEqualTo(agent.id());
    }

    @Test
    default void an_interaction_that_was_parked_without_a_time_stays_parked() {
        Shop shop = Shop.open();
        Agent agent = Agent.withoutLicence(shop.workgroup());
        long forEver = connected(shop, agent);
        the(AgentDesk.class).park(agent.caller(), forEver, null);
        long brief = connected(shop, agent);
        run(entities -> entities.find(Interaction.class, brief).park(Shop.now().minusSeconds(1), Shop.now()));
        Waiting.until("the other one came back", () -> state(brief) == InteractionState.QUEUED);
        assertThat(state(forEver)).isEqualTo(InteractionState.PARKED);
    }

    @Test
    default void wrap_up_ends_when_the_workgroups_time_is_over() {
        Shop shop = Shop.open(group -> group.allowWrapUp(Duration.ofSeconds(30)));
        Agent agent = Agent.withoutLicence(shop.workgroup());
        long young = connected(shop, agent);
        long old = connected(shop, agent);
        Instant longAgo = Shop.now().minusSeconds(31);
        run(entities -> {
            entities.find(Interaction.class, young).wrapUp(Shop.now());
            entities.find(Interaction.class, old).wrapUp(longAgo);
        });
        Waiting.until("the wrap-up ends", () -> state(old) == InteractionState.DISCONNECTED);
        assertThat(state(young)).isEqualTo(InteractionState.WRAP_UP);
    }

    @Test
    default void a_draft_that_nobody_touches_for_31_days_is_dropped() {
        Shop shop = Shop.open();
        Agent agent = Agent.withoutLicence(shop.workgroup());
        long fresh = connected(shop, agent);
        long stale = connected(shop, agent);
        the(Drafts.class).save(agent.caller(), fresh, Visibility.PUBLIC, "We are on it");
        the(Drafts.class).save(agent.caller(), stale, Visibility.PUBLIC, "We were on it");
        run(entities -> entities.createQuery("update Draft d set d.savedAt = ?1 where d.key.interactionId = ?2")
                .setParameter(1, Shop.now().minus(Duration.ofDays(31)).minusSeconds(1))
                .setParameter(2, stale)
                .executeUpdate());
        the(Drafts.class).expire();
        assertThat(the(Drafts.class).find(fresh, agent.id())).isPresent();
        assertThat(the(Drafts.class).find(stale, agent.id())).isEmpty();
    }

    private static long connected(Shop shop, Agent agent) {
        APost post = APost.saying("My lamp flickers");
        shop.storeLater(post.fetched());
        long id = Stored.of(shop).interactions().stream()
                .mapToLong(Interaction::id)
                .max()
                .orElseThrow();
        run(entities -> entities.find(Interaction.class, id).connectTo(agent.id(), Shop.now()));
        return id;
    }

    private static Interaction interaction(long id) {
        return ask(entities -> the(Conversations.class).getInteraction(id));
    }

    private static InteractionState state(long id) {
        return interaction(id).state();
    }
}
