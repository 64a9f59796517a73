package dev.parley.supervision;

import static dev.parley.support.Fixtures.NOON;
import static dev.parley.support.Fixtures.aWorkgroup;
import static dev.parley.support.Fixtures.anAgent;
import static dev.parley.support.Fixtures.anInteraction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.supervision.JpaWorkloads.Workload;
import dev.parley.support.AnInteraction;
import dev.parley.support.TestDatabase;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.Utilization;
import dev.parley.workforce.Workgroup;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agents carry, from here and from other systems. */
class JpaWorkloadsTest {

    private static final long NADIA = 7;

    private final TestDatabase database = new TestDatabase();
    private final Workgroup care = aWorkgroup("Care");

    @BeforeEach
    void prepare() {
        database.run(entities -> entities.persist(care));
    }

    @AfterEach
    void close() {
        database.close();
    }

    static JpaWorkloads workloads(EntityManager entities) {
        JpaWorkloads workloads = new JpaWorkloads();
        workloads.entities = entities;
        return workloads;
    }

    private void given(AnInteraction... interactions) {
        database.run(entities -> List.of(interactions).forEach(i -> i.in(entities)));
    }

    private AnInteraction inCare() {
        return anInteraction(care.id());
    }

    @Test
    void loadFollowsTheUtilizationOfTheWorkgroup() {
        Workgroup busy = aWorkgroup("Busy");
        busy.utilize(InteractionType.SOCIAL_CONVERSATION, new Utilization(25, 4));
        database.run(entities -> entities.persist(busy));
        given(
                anInteraction(busy.id()).connectedTo(NADIA, NOON),
                anInteraction(busy.id()).offeredTo(NADIA, NOON),
                anInteraction(busy.id()).connectedTo(NADIA, NOON).endedAt(NOON),
                inCare().connectedTo(8, NOON));
        database.run(entities -> assertThat(workloads(entities).all(NOON))
                .containsEntry(NADIA, new Workload(2, 50))
                .containsEntry(8L, new Workload(1, 100)));
    }

    @Test
    void whatOtherSystemsReportIsLoadAsWellUntilItExpires() {
        care.exemptHeld(true);
        care.utilize(InteractionType.CALL, new Utilization(60, 2));
        database.run(entities -> entities.merge(care));
        long agent =
                database.ask(entities -> anAgent("Ida").of(care).in(entities).id());
        given(inCare().connectedTo(agent, NOON));
        database.run(entities -> entities.createNativeQuery(
                        "insert into api_key (id, name, hash, created_at, created_by) values (1, 'Telephone', 'x', ?1, 'Ada')")
                .setParameter(1, NOON)
                .executeUpdate());
        reported(1, agent, "CONNECTED", NOON.plusSeconds(1));
        reported(2, agent, "HELD", NOON.plusSeconds(1));
        reported(3, agent, "CONNECTED", NOON);
        database.run(entities -> {
            assertThat(workloads(entities).of(agent, NOON)).isEqualTo(new Workload(3, 160));
            assertThat(workloads(entities).all(NOON)).containsEntry(agent, new Workload(3, 160));
            assertThat(workloads(entities).of(NADIA, NOON)).isEqualTo(Workload.NONE);
        });
    }

    private void reported(long id, long agent, String state, Instant until) {
        database.run(entities -> entities.createNativeQuery(
                        "insert into reported_load (id, source_id, user_id, workgroup_id, external_id,"
                                + " interaction_type, state, since, expires_at)"
                                + " values (?1, 1, ?2, ?3, ?1, 'CALL', ?4, ?5, ?5)")
                .setParameter(1, id)
                .setParameter(2, agent)
                .setParameter(3, care.id())
                .setParameter(4, state)
                .setParameter(5, until)
                .executeUpdate());
    }
}
