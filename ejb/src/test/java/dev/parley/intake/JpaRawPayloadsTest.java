package dev.parley.intake;

import static dev.parley.support.Fixtures.NOON;
import static dev.parley.support.Fixtures.aWorkgroup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.Account;
import dev.parley.channel.Channel;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.PushRequest;
import dev.parley.intake.JpaRawPayloads.Traces;
import dev.parley.support.AChannel;
import dev.parley.support.TestDatabase;
import dev.parley.workforce.Workgroup;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JpaRawPayloadsTest {

    private static final Duration LEASE = Duration.ofSeconds(60);

    private final TestDatabase database = new TestDatabase();
    private final Workgroup care = aWorkgroup("Care");
    private final Account account = new Account(Platform.WHATSAPP, "Acme", URI.create("http://localhost"), NOON);
    private final Account other = new Account(Platform.WHATSAPP, "Other", URI.create("http://localhost"), NOON);
    private final Account stranger = new Account(Platform.WHATSAPP, "Stranger", URI.create("http://localhost"), NOON);
    private final Channel channel = new Channel(
            Platform.WHATSAPP,
            AChannel.watching("acme").on(account.id()).to(care.id()).details(),
            NOON);

    @BeforeEach
    void prepare() {
        database.run(entities -> {
            List.of(account, other).forEach(each -> each.speak("", "", "app"));
            entities.persist(care);
            List.of(account, other, stranger).forEach(entities::persist);
            entities.persist(channel);
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static JpaRawPayloads over(EntityManager entities) {
        JpaRawPayloads payloads = new JpaRawPayloads();
        payloads.entities = entities;
        payloads.nudges = new Nudges() {
            @Override
            public void send(Nudge nudge) {}
        };
        return payloads;
    }

    private void push(String key, Instant at) {
        PushRequest request = new PushRequest(Map.of(), Map.of(), new byte[0]);
        database.run(entities -> over(entities).receive(account.id(), key, request, Duration.ofDays(1), at));
    }

    /** Claims what is due; nobody else is reading. */
    private List<Long> due(Instant now) {
        List<Long> ids = database.ask(
                entities -> over(entities).claimDue("reader " + now, LEASE, now, 100, List.of()).pushes().stream()
                        .map(RawPayload::id)
                        .toList());
        database.run(entities -> over(entities).giveBack(ids));
        return ids;
    }

    @Test
    @DisplayName("CH-6: pushes of a suspended channel are not read again and again, and keep their place")
    void pushesOfASuspendedChannelWaitInTheirOrder() {
        push("before", NOON);
        push("during", NOON.plusSeconds(1));
        List<Long> both = due(NOON.plusSeconds(2));
        database.run(entities -> entities.find(Channel.class, channel.id()).suspend());
        both.forEach(id -> database.run(entities ->
                over(entities).change(id, raw -> raw.waitFor(channel.id(), "It waits for the channel."))));
        assertThat(due(NOON.plusSeconds(3600)))
                .as("nothing is read while it is suspended")
                .isEmpty();
        push("late", NOON.plusSeconds(3601));
        database.run(entities -> entities.find(Channel.class, channel.id()).activate());
        List<Long> all = due(NOON.plusSeconds(3602));
        assertThat(all).hasSize(3).isSorted().startsWith(both.get(0), both.get(1));
    }

    @Test
    @DisplayName("IN-2: a push that is handed to another account is there once, and as old as it is")
    void whatIsHandedOverIsThereOnce() {
        push("shared", NOON);
        RawPayload pushed = database.ask(entities -> over(entities)
                .claimDue("reader", LEASE, NOON, 100, List.of())
                .pushes()
                .get(0));
        database.run(entities -> over(entities).handOver(pushed, List.of(other.id())));
        database.run(entities -> over(entities).handOver(pushed, List.of(other.id(), account.id())));
        List<RawPayload> handed = database.ask(entities ->
                over(entities).claimDue("another", LEASE, NOON, 100, List.of()).pushes());
        assertThat(handed).extracting(RawPayload::accountId).containsExactly(other.id());
        assertThat(handed.get(0).asRequest().receivedAt()).contains(NOON);
    }

    @Test
    @DisplayName("IN-8: what must be gone goes from the pushes of all accounts of the app")
    void whatMustBeGoneGoesFromAllAccountsOfTheApp() {
        byte[] body = "{\"id\":\"p1\"}".getBytes(StandardCharsets.UTF_8);
        PushRequest naming = new PushRequest(Map.of(), Map.of(), body);
        database.run(entities -> over(entities).receive(other.id(), "names it", naming, Duration.ofDays(1), NOON));
        database.run(entities -> over(entities).receive(stranger.id(), "too", naming, Duration.ofDays(1), NOON));
        database.run(entities -> over(entities).read(readable(entities)));
        Traces traces = new Traces(List.of("p1"), NOON.minusSeconds(60), List.of());
        database.run(entities -> over(entities).eraseNaming(account.id(), traces, NOON));
        List<Long> left =
                database.ask(entities -> entities.createQuery("select r.accountId from RawPayload r", Long.class)
                        .getResultList());
        assertThat(left).containsExactly(stranger.id());
    }

    private static List<Long> readable(EntityManager entities) {
        return entities.createQuery("select r.id from RawPayload r", Long.class).getResultList();
    }

    @Test
    @DisplayName("IN-1: pushes that were given up are read again when an administrator wants it")
    void whatWasGivenUpIsReadAgain() {
        push("lost", NOON);
        long lost = due(NOON).get(0);
        database.run(entities -> over(entities).change(lost, raw -> raw.giveUp("It could not be read.")));
        assertThat(due(NOON.plusSeconds(60))).isEmpty();
        long before = database.ask(entities -> over(entities).countGivenUp(account.id()));
        assertThat(before).isEqualTo(1);
        int again = database.ask(entities -> over(entities).readAgain(account.id(), NOON.plusSeconds(61)));
        assertThat(again).isEqualTo(1);
        assertThat(due(NOON.plusSeconds(62))).containsExactly(lost);
        long after = database.ask(entities -> over(entities).countGivenUp(account.id()));
        assertThat(after).isZero();
    }
}
