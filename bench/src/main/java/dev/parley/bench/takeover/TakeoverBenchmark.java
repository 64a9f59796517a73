package dev.parley.bench.takeover;

import dev.parley.bench.Benchmark;
import dev.parley.bench.Options;
import dev.parley.bench.Percentiles;
import dev.parley.bench.Report;
import dev.parley.bench.process.Places;
import dev.parley.bench.process.Platform;
import dev.parley.bench.process.Product;
import dev.parley.harness.Database;
import dev.parley.harness.MySql;
import dev.parley.harness.Waiting;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Some nodes on one MySQL, posts that keep coming, agents who take everything. The node that routes is killed, another one
 * takes over, the dead one comes back; again and again. After each kill everything that was published up to then is
 * counted, and all of it once more in the end.
 */
public final class TakeoverBenchmark implements Benchmark {

    private static final double AIM_SECONDS = 5;
    private static final int PER_SECOND = 10;
    private static final int COME_BACK = 5;
    private static final int WHOLE_RUN = 86_400;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration CALM = Duration.ofSeconds(1);

    private record Kill(long gapNanos, Reckoning reckoning) {}

    @Override
    public Report run(Options options, Consumer<String> progress) {
        int kills = options.number("kills", 5, 1, 1000);
        int count = options.number("nodes", 3, 2, 5);
        try (MySql server = Places.mysql();
                Platform platform = Platform.start()) {
            return run(kills, count, server.database(), platform, progress);
        }
    }

    private static Report run(int kills, int count, Database database, Platform platform, Consumer<String> progress) {
        try (Nodes nodes = Nodes.start(count, database, platform);
                Desk desk = Desk.open(database)) {
            Publishing publishing = Publishing.start(platform, PER_SECOND);
            List<Kill> all = new ArrayList<>();
            Instant begin = Instant.now();
            for (int i = 1; i <= kills; i++) {
                desk.changeOver();
                Kill kill = kill(database, nodes, desk, publishing);
                all.add(kill);
                progress.accept(String.format(
                        Locale.ROOT,
                        "kill %d after %d s: %.1f s; %s",
                        i,
                        Duration.between(begin, Instant.now()).toSeconds(),
                        kill.gapNanos / 1e9,
                        kill.reckoning));
            }
            publishing.stop();
            Reckoning last = settled(database, publishing.soFar(), WHOLE_RUN);
            return report(database, count, all, last, publishing.soFar().size(), desk.crowded());
        }
    }

    private static Kill kill(Database database, Nodes nodes, Desk desk, Publishing publishing) {
        nodes.awaitReady(2);
        Waiting.until(
                "routing goes on",
                LONGEST,
                () -> decisionsSince(database, Instant.now().minus(CALM)) > 0);
        String router = nodes.router();
        long began = System.nanoTime();
        nodes.kill(router);
        Instant dead = Instant.now();
        desk.reopen(COME_BACK);
        List<String> until = List.copyOf(publishing.soFar());
        Waiting.until("another node routes", LONGEST, () -> decisionsSince(database, dead) > 0);
        long gap = System.nanoTime() - began;
        nodes.restart(router);
        return new Kill(gap, settled(database, until, 600));
    }

    /** What has become of the posts once everything has found its agent, or when that has taken too long. */
    private static Reckoning settled(Database database, List<String> published, int seconds) {
        List<String> recent = seconds == WHOLE_RUN
                ? published
                : published.subList(Math.max(0, published.size() - PER_SECOND * seconds / 10), published.size());
        long end = System.nanoTime() + LONGEST.toNanos();
        Reckoning now = Reckoning.of(database, recent, seconds);
        while (now.lost() > 0 && System.nanoTime() < end) {
            now = Reckoning.of(database, recent, seconds);
        }
        return now;
    }

    private static long decisionsSince(Database database, Instant moment) {
        return database.number("select count(*) from routing_decision where at > ?", Timestamp.from(moment));
    }

    private static Report report(
            Database database, int nodes, List<Kill> kills, Reckoning last, int published, int crowded) {
        Percentiles gaps =
                Percentiles.ofNanos(kills.stream().map(Kill::gapNanos).toList());
        double most = gaps.at(100) / 1000;
        long bad = kills.stream()
                .filter(kill -> kill.reckoning.lost() + kill.reckoning.doubled() > 0)
                .count();
        return new Report("Take-over: the router's node killed " + kills.size() + " times, " + published
                        + " posts meanwhile")
                .conditions(nodes + " nodes, product " + Product.HEAP + ", " + database.version()
                        + ", lease 3 s, without the data grid, all on the same machine")
                .row(
                        "until another node decided",
                        String.format(
                                Locale.ROOT,
                                "p50 %.1f s, p95 %.1f s, longest %.1f s",
                                gaps.at(50) / 1000,
                                gaps.at(95) / 1000,
                                most))
                .row("aim", AIM_SECONDS + " s: " + (most < AIM_SECONDS ? "met" : "missed"))
                .row("kills with something lost or doubled within a minute", Long.toString(bad))
                .row("in the end", last.toString())
                .row("beyond capacity", crowded + " times somebody had more than fits");
    }
}
