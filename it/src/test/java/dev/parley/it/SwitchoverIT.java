package dev.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.harness.Database;
import dev.parley.harness.Waiting;
import dev.parley.it.support.HttpAgent;
import dev.parley.it.support.Node;
import dev.parley.it.support.Platform;
import dev.parley.it.support.TwoNodes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Two nodes on MySQL, and {@code kill -9} of the one that routes while posts come in: the other one goes on within five
 * seconds, nothing is lost, nothing is there twice, agents keep what they had (RC-1, RC-2).
 */
class SwitchoverIT {

    private static final int POSTS = 240;
    private static final Duration PACE = Duration.ofMillis(50);
    private static final Duration TAKE_OVER = Duration.ofSeconds(5);

    /** The platform takes a reply after its sender's death. */
    private static final Duration LATE = Duration.ofSeconds(12);

    private static final System.Logger LOG = System.getLogger(SwitchoverIT.class.getName());

    @Test
    @DisplayName(
            "RC-1, RC-2: when the routing node dies the other one goes on within five seconds, and nothing is lost or doubled")
    void theOtherNodeGoesOnWithinFiveSeconds() {
        TwoNodes.run("switchover", plan -> plan, SwitchoverIT::switchOver);
    }

    private static void switchOver(TwoNodes nodes) {
        Platform platform = nodes.platform();
        Database database = nodes.database();
        nodes.giveRoom();
        AgentsWork work = new AgentsWork(nodes.first(), platform, database);
        int before = (int) database.number("select count(*) from post");
        HttpAgent nadia = HttpAgent.logIn(nodes.second().uri(), "nadia").available();
        platform.post("mila_okafor", "@harborcare this one is nadia's before the switchover");
        long kept = accept(nadia);
        assertThat(nodes.router()).startsWith("first-");
        work.writeWhile(LATE);
        List<List<String>> had = work.kept();

        Instant killed = killInTheMiddle(platform, nodes.first(), nadia);

        Waiting.until(
                "all posts are stored",
                Duration.ofMinutes(1),
                () -> database.number("select count(*) from post where direction = 'INBOUND'") == POSTS + 1 + before);
        Duration routing = Duration.between(killed, firstAfter(database, "routing_decision", "at", killed));
        Duration intake = Duration.between(killed, firstAfter(database, "post", "stored_at", killed));
        LOG.log(
                System.Logger.Level.INFO,
                "Switchover: routing went on after {0} ms, intake after {1} ms.",
                routing.toMillis(),
                intake.toMillis());

        assertThat(nodes.router()).startsWith("second-");
        assertThat(routing).isLessThan(TAKE_OVER);
        assertThat(intake).isLessThan(TAKE_OVER);
        nothingIsLostOrDoubled(database);
        assertThat(database.rows("select state, agent_id is not null from interaction where id = ?", kept))
                .containsExactly(List.of("CONNECTED", "1"));
        assertThat(nadia.get("/app/interactions/" + kept).statusCode()).isEqualTo(200);
        work.isThere(nodes.second(), had);
    }

    /** Posts come in at 20 a second; in the middle the router's node is killed; returns when. */
    private static Instant killInTheMiddle(Platform platform, Node router, HttpAgent agent) {
        AtomicBoolean working = new AtomicBoolean(true);
        CompletableFuture<Void> accepting = CompletableFuture.runAsync(() -> {
            while (working.get()) {
                agent.acceptOffer();
            }
        });
        Random random = new Random(7);
        List<String> roots = new CopyOnWriteArrayList<>();
        Instant killed = Instant.EPOCH;
        for (int i = 0; i < POSTS; i++) {
            boolean reply = !roots.isEmpty() && random.nextInt(5) == 0;
            String parent = reply ? roots.get(random.nextInt(roots.size())) : "";
            String id = platform.post("customer_" + random.nextInt(60), "@harborcare question number " + i, parent);
            if (!reply) {
                roots.add(id);
            }
            if (i == POSTS / 2) {
                router.kill();
                killed = Instant.now();
            }
            LockSupport.parkNanos(PACE.toNanos());
        }
        Waiting.until("the agent's calls end", Duration.ofSeconds(30), () -> {
            working.set(false);
            return accepting.orTimeout(1, TimeUnit.SECONDS).isDone();
        });
        return killed;
    }

    private static void nothingIsLostOrDoubled(Database database) {
        assertThat(database.number("select count(*) - count(distinct platform_id) from post"))
                .isZero();
        assertThat(database.number("select count(*) from conversation c where not exists"
                        + " (select 1 from interaction i where i.conversation_id = c.id)"))
                .as("conversations without an interaction")
                .isZero();
        assertThat(database.number("select count(*) from (select conversation_id from interaction"
                        + " group by conversation_id having count(*) > 1) doubled"))
                .as("conversations with two interactions")
                .isZero();
    }

    private static long accept(HttpAgent agent) {
        List<Long> accepted = new ArrayList<>();
        Waiting.until("an offer arrives", Duration.ofSeconds(20), () -> {
            agent.acceptOffer().ifPresent(accepted::add);
            return !accepted.isEmpty();
        });
        return accepted.get(0);
    }

    private static Instant firstAfter(Database database, String table, String column, Instant when) {
        String at = database.rows(
                        "select date_format(min(" + column + "), '%Y-%m-%dT%H:%i:%s.%fZ') from " + table + " where "
                                + column + " > ?",
                        java.time.LocalDateTime.ofInstant(when, java.time.ZoneOffset.UTC))
                .get(0)
                .get(0);
        return Instant.parse(at);
    }
}
