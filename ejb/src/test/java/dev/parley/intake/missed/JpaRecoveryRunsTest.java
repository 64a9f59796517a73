package dev.parley.intake.missed;

import static dev.parley.support.Fixtures.NOON;
import static dev.parley.support.Fixtures.aWorkgroup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.Account;
import dev.parley.channel.Channel;
import dev.parley.channel.PollStream;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.Period;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.StreamPosition;
import dev.parley.support.AChannel;
import dev.parley.support.TestDatabase;
import dev.parley.workforce.Workgroup;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JpaRecoveryRunsTest {

    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final Set<Platform> ALL = Set.of(Platform.values());

    private final TestDatabase database = new TestDatabase();
    private final Workgroup care = aWorkgroup("Care");
    private final Account account = new Account(Platform.X, "Acme", URI.create("http://localhost"), NOON);
    private final Channel channel = new Channel(
            Platform.X, AChannel.watching("acme").on(account.id()).to(care.id()).details(), NOON);
    private final RecoveryRun run = new RecoveryRun(
            channel.id(), new Period(NOON.minusSeconds(3600), NOON), null, PollStream.POSTS, "ada", NOON);

    @BeforeEach
    void prepare() {
        database.run(entities -> {
            entities.persist(care);
            entities.persist(account);
            entities.persist(channel);
            over(entities).add(run);
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static JpaRecoveryRuns over(EntityManager entities) {
        JpaRecoveryRuns runs = new JpaRecoveryRuns();
        runs.entities = entities;
        return runs;
    }

    private <T> T ask(Function<JpaRecoveryRuns, T> question) {
        return database.ask(entities -> question.apply(over(entities)));
    }

    private List<Long> due(Instant now) {
        return ask(runs -> runs.listDue(ALL, now, 10));
    }

    private Optional<RunClaim> claim(String owner, Instant now) {
        List<Long> due = due(now);
        return due.isEmpty() ? Optional.empty() : ask(runs -> runs.claim(due.get(0), owner, LEASE, now));
    }

    private static FetchedPage page(boolean more) {
        return new FetchedPage(
                List.of(),
                List.of(),
                new StreamPosition(Map.of("token", "second page")),
                more,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private void advance(RunClaim claim, FetchedPage page, @Nullable PollStream then) {
        database.run(entities -> over(entities)
                .owned(claim)
                .ifPresent(owned -> owned.advance(page, 0, then, NOON.plusSeconds(1), NOON)));
    }

    @Test
    @DisplayName("IN-10: one node at a time works on a run, and another goes on where it was when that node dies")
    void aRunGoesOnAtAnotherNode() {
        RunClaim first = claim("a", NOON).orElseThrow();
        assertThat(claim("b", NOON)).isEmpty();
        advance(first, page(true), PollStream.MESSAGES);
        RunClaim dying = claim("a", NOON.plusSeconds(1)).orElseThrow();
        assertThat(dying.position().bookmarks()).containsEntry("token", "second page");
        Instant lapsed = NOON.plusSeconds(5);
        RunClaim next = claim("b", lapsed).orElseThrow();
        assertThat(next.position()).isEqualTo(dying.position());
        assertThat(next.epoch()).isGreaterThan(dying.epoch());
        Optional<RecoveryRun> stale = ask(runs -> runs.owned(dying));
        assertThat(stale).as("the dead one comes back and stores nothing").isEmpty();
    }

    @Test
    @DisplayName("IN-10: after posts come direct messages, and then the run is done")
    void messagesComeAfterPosts() {
        advance(claim("a", NOON).orElseThrow(), page(false), PollStream.MESSAGES);
        RunClaim messages = claim("a", NOON.plusSeconds(1)).orElseThrow();
        assertThat(messages.stream()).isEqualTo(PollStream.MESSAGES);
        assertThat(messages.position()).isEqualTo(StreamPosition.START);
        advance(messages, page(false), null);
        assertThat(due(NOON.plusSeconds(60))).isEmpty();
        RunLine line = ask(runs -> runs.listOf(channel.id(), 5).get(0).line(false));
        assertThat(line.state()).isEqualTo(RunState.DONE);
        assertThat(line.requestedBy()).isEqualTo("ada");
    }

    @Test
    @DisplayName("IN-10: a run of a suspended channel waits, and so does one of a platform that is off")
    void aRunOfASuspendedChannelWaits() {
        List<Long> off = ask(runs -> runs.listDue(Set.of(Platform.RSS), NOON, 10));
        assertThat(off).isEmpty();
        database.run(entities -> entities.find(Channel.class, channel.id()).suspend());
        assertThat(due(NOON)).isEmpty();
    }

    @Test
    @DisplayName("IN-10: a run that is cancelled is not read on, and the page that was on its way is not stored")
    void aCancelledRunIsOver() {
        RunClaim reading = claim("a", NOON).orElseThrow();
        boolean elsewhere =
                ask(runs -> runs.lock(channel.id() + 1, reading.runId()).isPresent());
        assertThat(elsewhere).as("a run of another channel").isFalse();
        database.run(entities ->
                over(entities).lock(channel.id(), reading.runId()).orElseThrow().cancel("Ada", NOON.plusSeconds(1)));
        advance(reading, page(true), null);
        assertThat(due(NOON.plusSeconds(60))).isEmpty();
        long open = ask(runs -> runs.countOpen(channel.id()));
        assertThat(open).isZero();
        RunLine line = ask(runs -> runs.listOf(channel.id(), 5).get(0).line(false));
        assertThat(line.state()).isEqualTo(RunState.CANCELLED);
        assertThat(line.problem()).contains("Cancelled by Ada");
        assertThat(line.fetched()).isZero();
        assertThat(line.finishedAt()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void aLeaseIsKeptWhileThePlatformTakesItsTime() {
        assertThat(claim("a", NOON)).isPresent();
        database.run(entities -> over(entities).keep(Set.of(run.claim().runId()), "a", LEASE, NOON.plusSeconds(2)));
        assertThat(claim("b", NOON.plusSeconds(4))).isEmpty();
        assertThat(claim("b", NOON.plusSeconds(6))).isPresent();
    }

    @Test
    @DisplayName("IN-10: a run that its node has dropped goes on although the node works on another one")
    void aDroppedRunIsNotKept() {
        assertThat(claim("a", NOON)).isPresent();
        long another = run.claim().runId() + 1;
        database.run(entities -> over(entities).keep(Set.of(another), "a", LEASE, NOON.plusSeconds(2)));
        assertThat(claim("a", NOON.plusSeconds(4))).isPresent();
    }

    @Test
    @DisplayName("IN-10: trouble on the way is shown while it lasts, and the place is kept")
    void troubleIsShownWhileItLasts() {
        advance(claim("a", NOON).orElseThrow(), page(true), null);
        RunClaim refused = claim("a", NOON.plusSeconds(1)).orElseThrow();
        database.run(entities ->
                over(entities).owned(refused).ifPresent(owned -> owned.stumble("X is busy.", NOON.plusSeconds(9))));
        RunLine waiting = ask(runs -> runs.listOf(channel.id(), 5).get(0).line(false));
        assertThat(waiting.problem()).isEqualTo("X is busy.");
        assertThat(due(NOON.plusSeconds(8))).isEmpty();
        RunClaim again = claim("a", NOON.plusSeconds(9)).orElseThrow();
        assertThat(again.position()).isEqualTo(refused.position());
        advance(again, page(false), null);
        RunLine done = ask(runs -> runs.listOf(channel.id(), 5).get(0).line(false));
        assertThat(done.state()).isEqualTo(RunState.DONE);
        assertThat(done.problem()).isNull();
    }
}
