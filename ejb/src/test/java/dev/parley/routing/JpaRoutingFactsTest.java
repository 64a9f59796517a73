package dev.parley.routing;

import static dev.parley.support.Fixtures.NOON;
import static dev.parley.support.Fixtures.aWorkgroup;
import static dev.parley.support.Fixtures.anInteraction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionEvent;
import dev.parley.support.TestDatabase;
import dev.parley.workforce.Workgroup;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JpaRoutingFactsTest {

    private static final long NADIA = 7;
    private static final long TOM = 8;

    private final TestDatabase database = new TestDatabase();
    private final Workgroup care = aWorkgroup("Care");
    private final Workgroup sales = aWorkgroup("Sales");

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T facts(Function<JpaRoutingFacts, T> question) {
        return database.ask(entities -> {
            JpaRoutingFacts facts = new JpaRoutingFacts();
            facts.entities = entities;
            return question.apply(facts);
        });
    }

    private Interaction ended(EntityManager entities, long group, long agent, int minute, long contact) {
        Interaction interaction = anInteraction(group)
                .queuedAt(NOON)
                .connectedTo(agent, NOON)
                .endedAt(NOON.plusSeconds(60L * minute))
                .in(entities);
        entities.flush();
        entities.createNativeQuery("update interaction set contact_id = :contact where id = :id")
                .setParameter("contact", contact)
                .setParameter("id", interaction.id())
                .executeUpdate();
        return interaction;
    }

    @Test
    @DisplayName("RT-6 who handled a contact last is who ended the latest one in the workgroup before it was queued")
    void whoHandledAContactLast() {
        long waiting = database.ask(entities -> {
            entities.persist(care);
            entities.persist(sales);
            Interaction queued =
                    anInteraction(care.id()).queuedAt(NOON.plusSeconds(600)).in(entities);
            ended(entities, care.id(), NADIA, 1, queued.contactId());
            ended(entities, care.id(), TOM, 2, queued.contactId());
            ended(entities, sales.id(), NADIA, 3, queued.contactId());
            ended(entities, care.id(), NADIA, 11, queued.contactId());
            return queued.id();
        });
        Map<Long, Long> agents = facts(facts -> facts.lastAgents(List.of(waiting)));
        assertThat(agents).isEqualTo(Map.of(waiting, TOM));
    }

    @Test
    @DisplayName("I7 idle times are found again: what an agent did counts, an offer does not")
    void whenAgentsLastDidSomething() {
        database.run(entities -> {
            entities.persist(care);
            Interaction interaction = anInteraction(care.id()).in(entities);
            entities.persist(new InteractionEvent(interaction, EventKind.CONNECTED, NADIA, null, NOON.plusSeconds(5)));
            entities.persist(
                    new InteractionEvent(interaction, EventKind.DISCONNECTED, NADIA, null, NOON.plusSeconds(9)));
            entities.persist(new InteractionEvent(interaction, EventKind.ALERTING, NADIA, null, NOON.plusSeconds(20)));
            entities.persist(new InteractionEvent(interaction, EventKind.CONNECTED, TOM, null, NOON.minusSeconds(1)));
        });
        Map<Long, Instant> touches = facts(facts -> facts.lastTouches(NOON));
        assertThat(touches).isEqualTo(Map.of(NADIA, NOON.plusSeconds(9)));
    }
}
