package dev.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.harness.Database;
import dev.parley.harness.Waiting;
import dev.parley.it.support.HttpAgent;
import dev.parley.it.support.Platform;
import dev.parley.it.support.TwoNodes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Two nodes on MySQL. Licences that one gives and loads hold for the other (RT-2). While posts come in, routing moves on
 * request, and when its node is stopped, with no pause of five seconds, and nothing is lost, although recovery is off:
 * nobody has died (RC-2, RC-3).
 */
class HandoverIT {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** Who handed over leaves the routing to others for three leases. */
    private static final Duration REST = Duration.ofSeconds(10);

    /** So that the agent has room for all of them. */
    private static final Duration PACE = Duration.ofMillis(300);

    private static final System.Logger LOG = System.getLogger(HandoverIT.class.getName());

    private int posts;

    @Test
    @DisplayName(
            "RC-2, RC-3, RT-2: routing hears of licences on another node, and goes on when it is handed over or its node stops")
    void routingMovesWithoutALongPause() {
        TwoNodes.run("handover", plan -> plan.setting("parley.recovery.conversation", "0"), this::move);
    }

    private void move(TwoNodes nodes) {
        Platform platform = nodes.platform();
        Database database = nodes.database();
        nodes.giveRoom();
        HttpAgent nadia = HttpAgent.logIn(nodes.first().uri(), "nadia").available();
        assertThat(nodes.router()).startsWith("first-");
        posts += new LicencesElsewhere(nodes, nadia).hold();
        // What comes is taken at once, so that it never waits for the agent.
        database.update("update workgroup set auto_answer = true");
        nodes.giveRoom();
        write(platform, Duration.ofSeconds(2));

        Instant asked = Instant.now();
        HttpAgent ada = HttpAgent.logIn(nodes.first().uri(), "ada");
        ada.submit(Objects.requireNonNull(ada.page("/app/live").selectFirst("form[action$=/handover]")), Map.of());
        write(platform, REST);
        assertThat(nodes.router()).startsWith("second-");
        assertMovedFast("on request", database, asked);

        Instant stopped = Instant.now();
        nodes.second().stop();
        write(platform, REST);
        assertThat(nodes.router()).startsWith("first-");
        assertMovedFast("at a shutdown", database, stopped);
        nothingIsLost(database);
    }

    private void write(Platform platform, Duration time) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            platform.post("customer_" + posts % 50, "@harborcare question number " + posts, "");
            posts++;
            LockSupport.parkNanos(PACE.toNanos());
        }
    }

    /** The longest time without a decision, from that moment on. */
    private static void assertMovedFast(String how, Database database, Instant moment) {
        List<Instant> times = new ArrayList<>(List.of(moment));
        database.rows(
                        "select date_format(at, '%Y-%m-%dT%H:%i:%s.%fZ') from routing_decision where at > ? order by at",
                        LocalDateTime.ofInstant(moment, ZoneOffset.UTC))
                .forEach(row -> times.add(Instant.parse(row.get(0))));
        times.add(Instant.now());
        Duration longest = Duration.ZERO;
        for (int i = 1; i < times.size(); i++) {
            Duration gap = Duration.between(times.get(i - 1), times.get(i));
            longest = gap.compareTo(longest) > 0 ? gap : longest;
        }
        LOG.log(System.Logger.Level.INFO, "Hand-over {0}: routing paused for {1} ms.", how, longest.toMillis());
        assertThat(longest).as(how).isLessThan(PAUSE);
    }

    private void nothingIsLost(Database database) {
        Waiting.until(
                "all posts are stored",
                Duration.ofMinutes(1),
                () -> database.number("select count(distinct platform_id) from post") == posts);
        assertThat(database.number("select count(*) from post")).isEqualTo(posts);
        assertThat(database.number("select count(*) from interaction where state = 'DISCONNECTED'"))
                .as("ended by a hand-over")
                .isZero();
        assertThat(database.number("select count(*) from conversation c where"
                        + " (select count(*) from interaction i where i.conversation_id = c.id) <> 1"))
                .as("conversations without an interaction, or with two")
                .isZero();
    }
}
