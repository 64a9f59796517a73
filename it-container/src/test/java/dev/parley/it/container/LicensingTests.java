package dev.parley.it.container;

import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.administration.ImportPlan;
import dev.parley.administration.ImportPlan.Outcome;
import dev.parley.administration.ImportingStations;
import dev.parley.administration.LineProblem;
import dev.parley.audit.AuditLog;
import dev.parley.connector.api.Platform;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.InteractionState;
import dev.parley.desk.TakingSeats;
import dev.parley.licensing.AssigningLicences;
import dev.parley.licensing.AssigningLicences.Ticks;
import dev.parley.licensing.LicenceHolder;
import dev.parley.licensing.LicenceReport;
import dev.parley.licensing.Licences;
import dev.parley.licensing.LoadingDevelopmentLicence;
import dev.parley.licensing.LoadingLicences;
import dev.parley.routing.AskingTheEngine;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.Ids;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.ConfiguringStations;
import dev.parley.workforce.ConfiguringStations.StationLine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Licences and stations decide, through the real router and at once, who is offered something (RT-2). */
interface LicensingTests {

    Duration WITHIN = Duration.ofSeconds(5);

    Caller ADMINISTRATOR = new Caller(1, "Ada Winther", EnumSet.allOf(Right.class), Set.of(), "127.0.0.1");

    private static void loadDevelopmentLicence() {
        run(entities -> {
            entities.createNativeQuery("delete from user_licence").executeUpdate();
            entities.createNativeQuery("delete from station_licence").executeUpdate();
        });
        the(LoadingDevelopmentLicence.class).load();
    }

    private static long queued(Shop shop) {
        APost post = APost.saying("Who is licensed?");
        shop.storeLater(post.fetched());
        return the(Conversations.class)
                .listOfConversation(Stored.of(shop).post(post).conversationId())
                .get(0)
                .id();
    }

    private static void awaitWithoutLicence(long id) {
        Waiting.until(
                "known to wait for a licence",
                WITHIN,
                () -> the(AskingTheEngine.class)
                        .whyWaiting(id)
                        .filter(why -> why.exclusions().equals(List.of("1 agent without the licence")))
                        .isPresent());
    }

    private static void awaitOffered(long id, Agent agent) {
        Waiting.until(
                "offered",
                WITHIN,
                () -> the(Conversations.class).getInteraction(id).isWith(agent.id()));
    }

    private static void expire(String licence, @Nullable Instant at) {
        run(entities -> entities.createQuery("update Licence l set l.expiresAt = ?1 where l.name = ?2")
                .setParameter(1, at)
                .setParameter(2, licence)
                .executeUpdate());
    }

    private static void assign(Agent agent) {
        assertThat(the(AssigningLicences.class)
                        .assign(ADMINISTRATOR, Licences.ACCESS_SOCIAL, Set.of(agent.id()), Set.of()))
                .isEmpty();
    }

    @Test
    default void what_is_assigned_holds_at_once_and_what_expires_stops_routing_by_itself() {
        loadDevelopmentLicence();
        Shop shop = Shop.open();
        Agent agent = Agent.withoutLicence(shop.workgroup()).available();
        long id = queued(shop);
        awaitWithoutLicence(id);
        assign(agent);
        awaitOffered(id, agent);
        for (String licence : List.of(Licences.FEATURE_SOCIAL, Licences.ACCESS_SOCIAL)) {
            expire(licence, Shop.now().minusSeconds(1));
            Waiting.until(
                    "the offer is withdrawn",
                    WITHIN,
                    () -> the(Conversations.class).getInteraction(id).state() == InteractionState.QUEUED);
            assertThat(the(LicenceReport.class).stops(Set.of(Platform.X))).hasSize(1);
            expire(licence, null);
            awaitOffered(id, agent);
            assertThat(the(LicenceReport.class).stops(Set.of(Platform.X))).isEmpty();
        }
    }

    @Test
    default void a_file_that_is_refused_changes_nothing() {
        loadDevelopmentLicence();
        var before = the(Licences.class).list();
        assertThat(the(LoadingLicences.class).load(ADMINISTRATOR, "hello".getBytes(StandardCharsets.UTF_8)))
                .hasValueSatisfying(words -> assertThat(words).startsWith("This is not a licence file"));
        assertThat(the(Licences.class).list()).isEqualTo(before);
        assertThat(the(Licences.class).inForce())
                .hasValueSatisfying(file -> assertThat(file.licenceId()).isEqualTo("DEV-1"));
        assertThat(the(AuditLog.class).isIntact()).isTrue();
    }

    @Test
    default void more_than_is_licensed_is_assigned_to_nobody() {
        loadDevelopmentLicence();
        Shop shop = Shop.open();
        Agent one = Agent.withoutLicence(shop.workgroup());
        Agent other = Agent.withoutLicence(shop.workgroup());
        run(entities -> entities.createQuery("update Licence l set l.available = 1 where l.name = ?1")
                .setParameter(1, Licences.ACCESS_WHATSAPP)
                .executeUpdate());
        AssigningLicences assigning = the(AssigningLicences.class);
        assertThat(assigning.assign(ADMINISTRATOR, Licences.ACCESS_WHATSAPP, Set.of(one.id(), other.id()), Set.of()))
                .hasValueSatisfying(words -> assertThat(words).contains("licensed 1 times; this would make 2"));
        assertThat(assigning.assign(ADMINISTRATOR, Licences.ACCESS_WHATSAPP, Set.of(one.id()), Set.of()))
                .isEmpty();
        assertThat(assigning.assign(ADMINISTRATOR, Licences.FEATURE_WHATSAPP, Set.of(one.id()), Set.of()))
                .isPresent();
        loadDevelopmentLicence();
    }

    @Test
    default void what_others_gave_meanwhile_stays_theirs() {
        loadDevelopmentLicence();
        Shop shop = Shop.open();
        Agent mine = Agent.withoutLicence(shop.workgroup());
        Agent theirs = Agent.withoutLicence(shop.workgroup());
        Agent gone = Agent.withoutLicence(shop.workgroup());
        AssigningLicences assigning = the(AssigningLicences.class);
        assertThat(assigning.assign(ADMINISTRATOR, Licences.ACCESS_WHATSAPP, Set.of(gone.id()), Set.of()))
                .isEmpty();
        Ticks page = new Ticks(Set.of(gone.id()), Set.of(mine.id()));
        assertThat(assigning.assign(ADMINISTRATOR, Licences.ACCESS_WHATSAPP, Set.of(gone.id(), theirs.id()), Set.of()))
                .isEmpty();
        assertThat(assigning.change(ADMINISTRATOR, Licences.ACCESS_WHATSAPP, page, new Ticks(Set.of(), Set.of())))
                .isEmpty();
        assertThat(assigning
                        .candidates(ADMINISTRATOR, Licences.ACCESS_WHATSAPP)
                        .stock()
                        .users())
                .extracting(LicenceHolder::id)
                .containsExactlyInAnyOrder(mine.id(), theirs.id());
    }

    private static StationLine aStation() {
        String name = "Desk " + Ids.next();
        assertThat(the(ConfiguringStations.class).create(ADMINISTRATOR, name)).isEmpty();
        return the(ConfiguringStations.class).list(ADMINISTRATOR).stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    default void of_a_stations_licences_all_are_given_or_none() {
        loadDevelopmentLicence();
        StationLine desk = aStation();
        run(entities -> entities.createQuery("update Licence l set l.available = 0 where l.name = ?1")
                .setParameter(1, Licences.ACCESS_WHATSAPP)
                .executeUpdate());
        Set<String> both = Set.of(Licences.ACCESS_SOCIAL, Licences.ACCESS_WHATSAPP);
        assertThat(the(AssigningLicences.class).license(ADMINISTRATOR, desk.id(), both))
                .hasValueSatisfying(words -> assertThat(words).contains("licensed 0 times"));
        assertThat(the(ConfiguringStations.class).get(ADMINISTRATOR, desk.id()).licences())
                .isEmpty();
        loadDevelopmentLicence();
        assertThat(the(AssigningLicences.class).license(ADMINISTRATOR, desk.id(), both))
                .isEmpty();
        assertThat(the(ConfiguringStations.class).get(ADMINISTRATOR, desk.id()).licences())
                .containsExactlyInAnyOrderElementsOf(both);
    }

    @Test
    default void stations_come_from_a_file_with_their_licences_all_of_them_or_none() {
        loadDevelopmentLicence();
        run(entities -> entities.createQuery("update Licence l set l.available = 1 where l.name = ?1")
                .setParameter(1, Licences.ACCESS_WHATSAPP)
                .executeUpdate());
        ImportingStations importing = the(ImportingStations.class);
        StationLine desk = aStation();
        String fresh = "Row " + Ids.next();
        String tooMany = "name,licences\n" + desk.name() + "," + Licences.ACCESS_WHATSAPP + "\n" + fresh + ","
                + Licences.ACCESS_WHATSAPP + ";" + Licences.ACCESS_SOCIAL + "\n";
        assertThat(importing.apply(ADMINISTRATOR, tooMany).problems())
                .containsExactly(new LineProblem(3, fresh, "All 1 of " + Licences.ACCESS_WHATSAPP + " are in use."));
        assertThat(importing.csv(ADMINISTRATOR)).contains(desk.name() + ",\r\n").doesNotContain(fresh);

        String fits = tooMany.replace(Licences.ACCESS_WHATSAPP + ";", "");
        assertThat(importing.preview(ADMINISTRATOR, fits).lines())
                .extracting(ImportPlan.Line::outcome)
                .containsExactly(Outcome.CHANGED, Outcome.CREATED);
        assertThat(importing.apply(ADMINISTRATOR, fits).applied()).isTrue();
        String exported = importing.csv(ADMINISTRATOR);
        assertThat(exported)
                .contains(desk.name() + "," + Licences.ACCESS_WHATSAPP + "\r\n")
                .contains(fresh + "," + Licences.ACCESS_SOCIAL + "\r\n");
        assertThat(importing.preview(ADMINISTRATOR, exported).lines())
                .extracting(ImportPlan.Line::outcome)
                .containsOnly(Outcome.LEFT);
        loadDevelopmentLicence();
    }

    @Test
    default void a_stations_licence_counts_for_who_sits_there_and_only_there() {
        loadDevelopmentLicence();
        Shop shop = Shop.open();
        Agent agent = Agent.withoutLicence(shop.workgroup()).available();
        StationLine desk = aStation();
        assertThat(the(AssigningLicences.class).license(ADMINISTRATOR, desk.id(), Set.of(Licences.ACCESS_SOCIAL)))
                .isEmpty();
        long id = queued(shop);
        awaitWithoutLicence(id);
        the(TakingSeats.class).sitDown(agent.caller(), desk.name());
        awaitOffered(id, agent);
        the(TakingSeats.class).sitDown(agent.caller(), "");
        Waiting.until(
                "the offer is withdrawn",
                WITHIN,
                () -> the(Conversations.class).getInteraction(id).state() == InteractionState.QUEUED);
    }

    @Test
    default void a_supervisor_frees_the_stations_of_own_agents_only() {
        Shop shop = Shop.open();
        Agent agent = Agent.withoutLicence(shop.workgroup()).available();
        StationLine desk = aStation();
        TakingSeats seats = the(TakingSeats.class);
        seats.sitDown(agent.caller(), desk.name());
        Caller stranger = Office.supervisor(Shop.open().workgroup());
        assertThat(seats.freeable(stranger)).doesNotContain(desk.id());
        Assertions.assertThatThrownBy(() -> seats.free(stranger, desk.id()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Agent is in none of your workgroups");
        assertThat(the(ConfiguringStations.class).get(ADMINISTRATOR, desk.id()).agentId())
                .isEqualTo(agent.id());
        Caller own = Office.supervisor(shop.workgroup());
        assertThat(seats.freeable(own)).containsExactly(desk.id());
        seats.free(own, desk.id());
        assertThat(the(ConfiguringStations.class).get(ADMINISTRATOR, desk.id()).agentId())
                .isNull();
    }

    @Test
    default void one_agent_at_a_time_sits_at_a_station_until_a_supervisor_frees_it() {
        Shop shop = Shop.open();
        Agent first = Agent.withoutLicence(shop.workgroup()).available();
        Agent second = Agent.withoutLicence(shop.workgroup()).available();
        StationLine desk = aStation();
        TakingSeats seats = the(TakingSeats.class);
        seats.sitDown(first.caller(), desk.name());
        Assertions.assertThatThrownBy(() -> seats.sitDown(second.caller(), desk.name()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Agent is logged in at " + desk.name());
        assertThat(the(ConfiguringStations.class).delete(ADMINISTRATOR, desk.id()))
                .hasValueSatisfying(words -> assertThat(words).contains("Free the station first"));
        seats.free(Office.administrator(), desk.id());
        seats.sitDown(second.caller(), desk.name().toUpperCase(java.util.Locale.ROOT));
        assertThat(the(ConfiguringStations.class).get(ADMINISTRATOR, desk.id()).agentId())
                .isEqualTo(second.id());
        seats.sitDown(second.caller(), "");
        assertThat(the(ConfiguringStations.class).rename(ADMINISTRATOR, desk.id(), " "))
                .isPresent();
        assertThat(the(ConfiguringStations.class).delete(ADMINISTRATOR, desk.id()))
                .isEmpty();
    }
}
