package dev.parley.bench.desk;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A post's way from the platform to an agent's screen: published, polled, stored, routed, nudged, and in the list that
 * the agent's page fetches. Interactions are connected by themselves and disconnected as soon as they were seen, so that
 * nobody's capacity runs out.
 */
public final class LatencyBenchmark implements Benchmark {

    private static final List<String> AGENTS = List.of("nadia", "tom", "ines", "yuki");
    private static final long POLL_MILLIS = 1_000;
    private static final long ALLOWED_MILLIS = 300;
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    @Override
    public Report run(Options options, Consumer<String> progress) {
        int agents = options.number("agents", 4, 1, AGENTS.size());
        int perSecond = options.number("rate", 20, 1, 100);
        int seconds = options.number("seconds", 60, 5, 600);
        if (!options.has("mysql")) {
            return run(Places.embedded(), new Plan(agents, perSecond, seconds), progress);
        }
        try (MySql server = Places.mysql()) {
            return run(server.database(), new Plan(agents, perSecond, seconds), progress);
        }
    }

    private record Plan(int agents, int perSecond, int seconds) {}

    private static Report run(Database database, Plan plan, Consumer<String> progress) {
        try (Platform platform = Platform.start();
                Product product = Product.start(database, platform.xUri())) {
            letNothingBlock(database);
            Sightings sightings = new Sightings();
            List<Screen> screens = new ArrayList<>();
            for (String login : AGENTS.subList(0, plan.agents())) {
                screens.add(Screen.open(AgentSession.logIn(product.uri(), login), sightings));
            }
            publish(platform, sightings, plan.perSecond(), WARM_UP);
            sightings.forget();
            progress.accept("warm");
            publish(platform, sightings, plan.perSecond(), Duration.ofSeconds(plan.seconds()));
            boolean allSeen = sightings.awaitAll(Duration.ofSeconds(30));
            screens.forEach(Screen::close);
            return report(plan, database, sightings, allSeen);
        }
    }

    private static void letNothingBlock(Database database) {
        database.update("update workgroup set auto_answer = true, wrap_up_s = 0, version = version + 1");
        database.update("update workgroup_utilization set percent = 1, maximum = 100");
        database.update("insert into routing_signal (id, kind, subject_id, at)"
                + " select w.id, 'WORKGROUP', w.id, min(c.created_at) from workgroup w, channel c group by w.id");
        Waiting.until(
                "the router knows the workgroups",
                Duration.ofSeconds(30),
                () -> database.number("select count(*) from routing_signal") == 0);
    }

    private static void publish(Platform platform, Sightings sightings, int perSecond, Duration length) {
        long step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long begin = System.nanoTime();
        for (long due = 0; due < length.toNanos(); due += step) {
            long early = begin + due - System.nanoTime();
            if (early > 0) {
                LockSupport.parkNanos(early);
            }
            int number = sightings.published();
            platform.publish("c" + number % 1_000, "@harborcare where is order " + Sightings.mark(number) + "?");
        }
    }

    private static Report report(Plan plan, Database database, Sightings sightings, boolean allSeen) {
        Percentiles times = sightings.times();
        long goal = POLL_MILLIS + ALLOWED_MILLIS;
        return new Report(String.format(
                        Locale.ROOT,
                        "Latency: %d posts/s for %d s, %d agent(s) with a live page",
                        plan.perSecond(),
                        plan.seconds(),
                        plan.agents()))
                .conditions("product " + Product.HEAP + ", " + database.version() + ", poll interval " + POLL_MILLIS
                        + " ms, platform and agents on the same machine")
                .row("platform to screen", times.text())
                .row(
                        "goal p95",
                        "poll interval + " + ALLOWED_MILLIS + " ms = " + goal + " ms: "
                                + (times.at(95) <= goal ? "met" : "missed"))
                .row("seen", allSeen ? "all" : sightings.missing() + " posts were not seen within 30 s");
    }
}
