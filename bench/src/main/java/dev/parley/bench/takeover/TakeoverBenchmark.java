package dev.parley.bench.takeover;

import dev.parley.bench.Benchmark;
import dev.parley.bench.Options;
import dev.parley.bench.Report;
import dev.parley.bench.Spread;
import dev.parley.bench.process.Database;
import dev.parley.bench.process.MySql;
import dev.parley.bench.process.Platform;
import dev.parley.bench.process.Product;
import dev.parley.bench.process.Waiting;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Two nodes on one MySQL, posts that keep coming, agents who take everything. The node that routes is killed, the other
 * one takes over, the dead one comes back; again and again. In the end everything that was published is counted.
 */
public final class TakeoverBenchmark implements Benchmark {

    private static final double AIM_SECONDS = 5;
    private static final int PER_SECOND = 10;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Override
    public Report run(Options options, Consumer<String> progress) {
        int kills = options.number("kills", 5, 1, 50);
        try (MySql server = MySql.start();
                Platform platform = Platform.start()) {
            Database database = server.database();
            Map<String, Product> nodes = new HashMap<>();
            try {
                nodes.put("one", Product.startNode("one", database, platform.xUri()));
                nodes.put("two", Product.startNode("two", database, platform.xUri()));
                letEverythingBeTaken(database);
                Publishing publishing = Publishing.start(platform, PER_SECOND);
                List<Double> gaps = new ArrayList<>();
                for (int i = 1; i <= kills; i++) {
                    gaps.add(killRouter(database, platform, nodes));
                    progress.accept(String.format(java.util.Locale.ROOT, "kill %d: %.1f s", i, gaps.get(i - 1)));
                }
                return report(database, publishing.stop(), gaps);
            } finally {
                nodes.values().forEach(Product::close);
            }
        }
    }

    /** The demonstration's agents are there, and answer by themselves whatever comes. */
    private static void letEverythingBeTaken(Database database) {
        database.update("update workgroup set auto_answer = true, version = version + 1");
        database.update("update workgroup_utilization set percent = 1, maximum = 100");
        database.update(
                "insert into agent_session (user_id, state, state_since, available_since, missed_offers, version)"
                        + " select id, 'AVAILABLE', utc_timestamp(6), utc_timestamp(6), 0, 0 from app_user where role = 'AGENT'"
                        + " and id not in (select user_id from agent_session)");
        database.update("update agent_session set state = 'AVAILABLE', available_since = utc_timestamp(6)");
        // No percentage can be less than one: what is taken is put aside, so that there is always room.
        database.update("insert into routing_signal (id, kind, subject_id, at)"
                + " select id, 'WORKGROUP', id, utc_timestamp(6) from workgroup");
        database.update("insert into routing_signal (id, kind, subject_id, at)"
                + " select id, 'AGENT', id, utc_timestamp(6) from app_user");
    }

    private static double killRouter(Database database, Platform platform, Map<String, Product> nodes) {
        makeRoom(database);
        Waiting.until(
                "routing goes on",
                LONGEST,
                () -> decisionsSince(database, Instant.now().minusSeconds(1)) > 0);
        String dead = database.number("select count(*) from lease where name = 'router' and owner like 'one-%'") == 1
                ? "one"
                : "two";
        Instant killed = Instant.now();
        Objects.requireNonNull(nodes.get(dead)).kill();
        Waiting.until("the other node routes", LONGEST, () -> decisionsSince(database, killed.plusMillis(300)) > 0);
        double gap = database.number(
                        "select timestampdiff(microsecond, ?, min(at)) from routing_decision where at > ?",
                        Timestamp.from(killed),
                        Timestamp.from(killed.plusMillis(300)))
                / 1e6;
        nodes.put(dead, Product.startNode(dead, database, platform.xUri()));
        return gap;
    }

    /** Ends what agents have had for a while, so that there is room for what comes. */
    private static void makeRoom(Database database) {
        Timestamp earlier = Timestamp.from(Instant.now().minusSeconds(2));
        database.update(
                "insert into routing_signal (id, kind, subject_id, at) select id + 1, 'INTERACTION', id, utc_timestamp(6)"
                        + " from interaction where state = 'CONNECTED' and state_since < ?",
                earlier);
        database.update(
                "update interaction set state = 'DISCONNECTED', ended_at = utc_timestamp(6), end_reason = 'HANDLED',"
                        + " open_key = null, state_since = utc_timestamp(6), version = version + 1"
                        + " where state = 'CONNECTED' and state_since < ?",
                earlier);
    }

    private static long decisionsSince(Database database, Instant moment) {
        return database.number("select count(*) from routing_decision where at > ?", Timestamp.from(moment));
    }

    private static Report report(Database database, int published, List<Double> gaps) {
        Waiting.until("everything is stored and routed", Duration.ofMinutes(3), () -> {
            makeRoom(database);
            return database.number("select count(*) from interaction where state in ('QUEUED', 'ALERTING')") == 0
                    && database.number("select count(*) from post where direction = 'INBOUND'") >= published;
        });
        long lost = database.number("select count(*) from conversation c where not exists (select 1 from interaction i"
                + " join interaction_event e on e.interaction_id = i.id and e.kind = 'CONNECTED'"
                + " where i.conversation_id = c.id)");
        long doubled = database.number("select count(*) from (select interaction_id from interaction_event"
                + " where kind = 'CONNECTED' group by interaction_id having count(*) > 1) twice");
        long posts = database.number("select count(*) - count(distinct platform_id) from post");
        Spread spread = Spread.of(gaps);
        return new Report("Take-over: the router's node killed " + gaps.size() + " times, " + published
                        + " posts meanwhile")
                .conditions("2 nodes, product " + Product.HEAP + ", " + database.version()
                        + ", lease 3 s, without the data grid, all on the same machine")
                .row("until the other node decided", spread.text("%.1f", " s"))
                .row("aim", AIM_SECONDS + " s: " + (spread.most() < AIM_SECONDS ? "met" : "missed"))
                .row("lost", lost + " conversations were never assigned")
                .row("doubled", doubled + " interactions were assigned twice, " + posts + " posts stored twice");
    }
}
