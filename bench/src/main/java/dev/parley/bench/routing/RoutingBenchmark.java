package dev.parley.bench.routing;

import dev.parley.bench.Benchmark;
import dev.parley.bench.Options;
import dev.parley.bench.Report;
import dev.parley.bench.process.Places;
import dev.parley.harness.MySql;
import dev.parley.routing.engine.EngineSnapshot;
import dev.parley.routing.engine.RoutingEngine;
import dev.parley.routing.engine.RoutingSettings;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * The routing engine alone, by JMH: decisions a second on one core, how long one takes, at full size and at ten times
 * that; rebuilding; memory. Beside it a linear scan, and assignment by locking rows in MySQL.
 */
public final class RoutingBenchmark implements Benchmark {

    private static final double AIM = 100_000;
    private static final double MEGABYTE = 1024 * 1024.0;
    /** Seconds for the full size; more in proportion to what waits. */
    private static final double AIM_REBUILT = 1;

    private static final double AIM_MEGABYTES = 200;
    private static final int DATABASE_SECONDS = 10;
    private static final int CLAIMERS = 2;

    @Override
    public Report run(Options options, Consumer<String> progress) {
        int seconds = options.number("seconds", 3, 1, 60);
        Report report = new Report("Routing engine: " + Scale.FULL.words())
                .conditions(
                        "one thread, JMH 1.37, -Xmx2g, large pages where the system grants them; a decision includes the end of the agent's former"
                                + " interaction, the offer with its explanation, the answer, and a new arrival");
        double full = decisions(Scale.FULL, seconds, progress);
        report.row(
                "decisions",
                figure(full) + " for a second of one core; aim " + figure(AIM) + "/s: " + met(full >= AIM));
        latency(report, seconds, progress);
        larger(report, Scale.TENFOLD, full, seconds, progress);
        larger(report, Scale.TENFOLD_IN_THE_SAME_WORKGROUPS, full, seconds, progress);
        rebuild(report, Scale.FULL, progress);
        rebuild(report, Scale.LONG_QUEUES, progress);
        rebuild(report, Scale.TENFOLD, progress);
        double scan = score(only(run("ScanMeasure.scan", Scale.FULL, seconds)));
        report.row("beside it: linear scan", figure(scan) + "/s, without capacity, rings, boosts, explanations");
        if (options.has("without-mysql")) {
            return report;
        }
        return report.row("beside it: MySQL rows", skipLocked(progress));
    }

    private static double decisions(Scale scale, int seconds, Consumer<String> progress) {
        progress.accept("deciding: " + scale.words());
        RunResult result = only(run("EngineMeasure.decide", scale, seconds));
        return counted(result, "decisions") / counted(result, "cpuNanos") * 1e9;
    }

    private static double counted(RunResult result, String what) {
        return result.getSecondaryResults().values().stream()
                .filter(each -> each.getLabel().equals(what))
                .mapToDouble(each -> each.getScore())
                .findFirst()
                .orElseThrow();
    }

    private static void latency(Report report, int seconds, Consumer<String> progress) {
        progress.accept("timing single steps");
        Statistics times = only(run("EngineMeasure.oneStep", Scale.FULL, seconds))
                .getPrimaryResult()
                .getStatistics();
        report.row(
                "one step",
                String.format(
                        Locale.ROOT,
                        "p50 %.1f µs, p95 %.1f µs, p99 %.1f µs, p99.9 %.1f µs; aim p99 < 1 ms: %s",
                        times.getPercentile(50),
                        times.getPercentile(95),
                        times.getPercentile(99),
                        times.getPercentile(99.9),
                        met(times.getPercentile(99) < 1_000)));
    }

    private static void larger(Report report, Scale scale, double full, int seconds, Consumer<String> progress) {
        double there = decisions(scale, seconds, progress);
        double costs = full / there;
        report.row(
                scale.words(),
                String.format(
                        Locale.ROOT,
                        "%s for a second of one core: a decision costs %.2f times as much; aim ≤ 1.5: %s",
                        figure(there),
                        costs,
                        met(costs <= 1.5)));
    }

    private static void rebuild(Report report, Scale scale, Consumer<String> progress) {
        progress.accept("rebuilding: " + scale.words());
        FullHouse house = new FullHouse(scale, EngineMeasure.SEED);
        EngineSnapshot snapshot = house.engine.snapshot();
        long before = usedMemory();
        long began = System.nanoTime();
        RoutingEngine rebuilt = new RoutingEngine(RoutingSettings.DEFAULT);
        rebuilt.restore(snapshot, house.now());
        double took = (System.nanoTime() - began) / 1e9;
        double memory = (usedMemory() - before) / MEGABYTE;
        double seconds = AIM_REBUILT * scale.waiting / Scale.FULL.waiting;
        report.row(
                "rebuilt with " + scale.words(),
                String.format(
                        Locale.ROOT,
                        "%.2f s, %.0f MB beyond the facts themselves; aim < %.0f s: %s, ≤ %.0f MB: %s%s",
                        took,
                        memory,
                        seconds,
                        met(took < seconds),
                        AIM_MEGABYTES,
                        met(memory <= AIM_MEGABYTES),
                        rebuilt.nextTick().isPresent() ? "" : ", nothing to come"));
    }

    private static long usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static Collection<RunResult> run(String method, Scale scale, int seconds) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + method.replace(".", "\\.") + "$")
                .param("scale", scale.name())
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(seconds))
                .jvmArgs("-Xmx2g", "-XX:+UseParallelGC", "-XX:+UseTransparentHugePages")
                .verbosity(VerboseMode.SILENT);
        try {
            return new Runner(options.build()).run();
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH could not run " + method, e);
        }
    }

    private static RunResult only(Collection<RunResult> results) {
        return results.iterator().next();
    }

    private static double score(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static String skipLocked(Consumer<String> progress) {
        progress.accept("claiming rows in MySQL");
        try (MySql server = Places.mysql()) {
            SkipLocked rows = new SkipLocked(server.database(), Scale.FULL);
            rows.fill();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DATABASE_SECONDS);
            List<CompletableFuture<Long>> claimers = new ArrayList<>();
            for (int i = 0; i < CLAIMERS; i++) {
                int seed = i;
                claimers.add(CompletableFuture.supplyAsync(() -> claim(rows, end, seed)));
            }
            long assigned = claimers.stream().mapToLong(CompletableFuture::join).sum();
            return figure(assigned / (double) DATABASE_SECONDS) + "/s by SELECT … FOR UPDATE SKIP LOCKED from "
                    + CLAIMERS + " connections, committed, without capacity, rings, boosts, explanations";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long claim(SkipLocked rows, long end, int seed) {
        try {
            return rows.claim(end, seed);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String figure(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String met(boolean yes) {
        return yes ? "met" : "missed";
    }
}
