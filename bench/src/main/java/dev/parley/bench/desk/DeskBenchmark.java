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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Time of the desk's pages with many interactions stored, for one agent and for ten at once; asked for over HTTP. */
public final class DeskBenchmark implements Benchmark {

    private static final String AGENT = "nadia";
    private static final int TOGETHER = 10;
    private static final double GOAL_MILLIS = 50;
    private static final Duration NO_PAUSE = Duration.ZERO;

    /** Between two pages of an agent who works very fast; agents ask when they like, not all at once. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** How often all agents ask for as many pages before the first is measured, as on a server that runs for a while. */
    private static final int WARMING = 5;

    @Override
    public Report run(Options options, Consumer<String> progress) {
        int interactions = options.number("interactions", 10_000, 100, 200_000);
        int requests = options.number("requests", 300, 20, 10_000);
        int agents = options.number("agents", TOGETHER, 1, 30);
        if (!options.has("mysql")) {
            return run(Places.embedded(), new Plan(interactions, requests, agents), progress);
        }
        try (MySql server = Places.mysql()) {
            return run(server.database(), new Plan(interactions, requests, agents), progress);
        }
    }

    private record Plan(int interactions, int requests, int agents) {}

    private static Report run(Database database, Plan plan, Consumer<String> progress) {
        try (Platform platform = Platform.start();
                Product product = Product.start(database, platform.xUri())) {
            database.update("update channel set status = 'SUSPENDED'");
            new Filling(database, AGENT).fill(plan.interactions());
            progress.accept(plan.interactions() + " interactions stored");
            List<AgentSession> sessions = new ArrayList<>();
            for (int i = 0; i < plan.agents(); i++) {
                sessions.add(AgentSession.logIn(product.uri(), AGENT));
            }
            Report report = new Report(String.format(
                            Locale.ROOT,
                            "Desk: %,d interactions stored, %d with the agent, %d posts each",
                            plan.interactions(),
                            Filling.WITH_AGENT,
                            Filling.POSTS_EACH))
                    .conditions("product " + Product.HEAP + ", " + database.version());
            measure("desk", "/app/desk", sessions, plan.requests(), report, progress);
            measure("interaction", "/app/interactions/1", sessions, plan.requests(), report, progress);
            return report;
        }
    }

    private static void measure(
            String name,
            String path,
            List<AgentSession> sessions,
            int requests,
            Report report,
            Consumer<String> progress) {
        ask(path, sessions.subList(0, 1), requests, NO_PAUSE);
        ask(path, sessions, WARMING * requests, NO_PAUSE);
        progress.accept(name + " page is warm");
        Percentiles alone = ask(path, sessions.subList(0, 1), requests, NO_PAUSE);
        report.row(name + " page, one agent", alone.text() + verdict(alone));
        Percentiles working = ask(path, sessions, requests, PAUSE);
        report.row(name + " page, " + sessions.size() + " agents at work", working.text() + verdict(working));
        long begin = System.nanoTime();
        Percentiles together = ask(path, sessions, requests, NO_PAUSE);
        double perSecond = together.count() * 1e9 / (System.nanoTime() - begin);
        report.row(
                name + " page, " + sessions.size() + " agents without a pause",
                together.text() + String.format(Locale.ROOT, "; %.0f pages/s", perSecond));
    }

    private static String verdict(Percentiles times) {
        return String.format(
                Locale.ROOT, "; goal p95 %.0f ms: %s", GOAL_MILLIS, times.at(95) <= GOAL_MILLIS ? "met" : "missed");
    }

    /** All sessions ask side by side, each after a pause, whose length varies as the time between calls does. */
    private static Percentiles ask(String path, List<AgentSession> sessions, int requests, Duration pause) {
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(sessions.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (AgentSession session : sessions) {
                var random = new Random(running.size());
                running.add(threads.submit(() -> {
                    for (int i = 0; i < requests / sessions.size(); i++) {
                        LockSupport.parkNanos((long) (-Math.log(1 - random.nextDouble()) * pause.toNanos()));
                        long begin = System.nanoTime();
                        session.get(path);
                        times.add(System.nanoTime() - begin);
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
            return Percentiles.ofNanos(times);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
