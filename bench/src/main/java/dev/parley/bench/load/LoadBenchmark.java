package dev.parley.bench.load;

import dev.parley.bench.Benchmark;
import dev.parley.bench.Options;
import dev.parley.bench.Percentiles;
import dev.parley.bench.Report;
import dev.parley.bench.intake.RawInserts;
import dev.parley.bench.process.Places;
import dev.parley.bench.process.Platform;
import dev.parley.bench.process.Product;
import dev.parley.harness.Database;
import dev.parley.harness.MySql;
import dev.parley.harness.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Many channels at once under a steady load (IN-1, IN-2): polled on X, or pushed by WhatsApp. Everything that was
 * written must be stored once, and wait in the queue.
 */
public final class LoadBenchmark implements Benchmark {

    /** The compiler is not done earlier. */
    private static final Duration WARM_UP = Duration.ofMinutes(2);

    private static final Duration CATCHING_UP = Duration.ofMinutes(2);
    private static final String HEAP = "-Xmx768m";
    private static final Duration COUNTED_EVERY = Duration.ofSeconds(1);

    /** The demonstration's page, and how late its platform is for {@code --slow}. */
    private static final String FACEBOOK_PAGE = "200000000000001";

    private static final Duration SLOW = Duration.ofSeconds(30);

    /** Accounts of the demonstration whose platforms push. */
    private static final int PUSHING = 3;

    /** What is asked for. */
    private record Plan(int channels, int rate, int seconds, int interval, boolean push, boolean slow) {

        Watch.Fresh fresh() {
            return push ? Watch.Fresh.POSTS : Watch.Fresh.INTERACTIONS;
        }

        /** From when on as much comes in as is written, where the product keeps pace. */
        Duration steadyFrom() {
            return Duration.ofMillis(push ? 1_000 : Math.min(interval, 500L * seconds));
        }

        /** A tenth of the simulator's 500 customers, in SQL. */
        String customers() {
            return push
                    ? "i.platform = 'WHATSAPP' and i.display_name like 'Loader %7'"
                    : "i.platform = 'X' and i.handle like 'loader%7'";
        }
    }

    @Override
    public Report run(Options options, Consumer<String> progress) {
        boolean push = options.has("push");
        Plan plan = new Plan(
                options.number("channels", 100, 1, 1_000),
                options.number("rate", push ? 200 : 2_000, 1, 10_000),
                options.number("seconds", 60, 5, 600),
                options.number("interval", 5_000, 1_000, 60_000),
                push,
                options.has("slow"));
        if (!options.has("mysql")) {
            return run(plan, Places.embedded(), progress);
        }
        try (MySql server = Places.mysql()) {
            return run(plan, server.database(), progress);
        }
    }

    private static Report run(Plan plan, Database database, Consumer<String> progress) {
        List<Figures> measured = new ArrayList<>();
        long firstId;
        try (Platform platform = Platform.start();
                Product product = Product.start(HEAP, database, platform.xUri(), plan.push())) {
            watch(plan, product, database);
            firstId = database.number("select coalesce(max(id), 0) from contact");
            progress.accept("warming up");
            load(plan, platform, database, WARM_UP);
            progress.accept("warm");
            measured.add(measure(plan, product, platform, database, firstId));
            if (plan.slow()) {
                platform.fault("slow", "GET /" + FACEBOOK_PAGE + "*", SLOW);
                database.update("update channel set status = 'ACTIVE' where platform = 'FACEBOOK'");
                progress.accept("Facebook answers after " + SLOW.toSeconds() + " s");
                measured.add(measure(plan, product, platform, database, firstId));
            }
        }
        progress.accept("platform to queue " + measured.get(0).times().text());
        progress.accept("the same rows by plain JDBC");
        Report report = report(plan, database, measured.get(0), RawInserts.ofTheLast(database, firstId));
        if (plan.push()) {
            report.row("answer to a push", measured.get(0).hooks().text());
        }
        measured.stream().skip(1).forEach(beside -> {
            double change = beside.times().at(95) / measured.get(0).times().at(95) - 1;
            report.row("the same beside a slow Facebook", beside.times().text())
                    .row("change of p95", String.format(Locale.ROOT, "%+.0f %%", 100 * change));
        });
        return report;
    }

    private static void watch(Plan plan, Product product, Database database) {
        ManyChannels channels = new ManyChannels(database);
        if (plan.push()) {
            channels.watchNumbers(plan.channels());
            Waiting.until(
                    "the platforms push to us",
                    Duration.ofMinutes(1),
                    () -> PUSHING <= product.log().split("its platform pushes to us", -1).length - 1);
        } else {
            channels.watchHandles(plan.channels(), plan.interval());
        }
    }

    private static Figures measure(Plan plan, Product product, Platform platform, Database database, long firstId) {
        long before = stored(database);
        long heapBefore = product.liveHeap();
        Watch watch = new Watch(database, plan.customers(), plan.fresh(), Clock.systemUTC());
        Thread looking = new Thread(watch, "watch");
        looking.setDaemon(true);
        looking.start();
        Duration cpu = product.cpu();
        long begin = System.nanoTime();
        int written = load(plan, platform, database, Duration.ofSeconds(plan.seconds()));
        double seconds = (System.nanoTime() - begin) / 1e9;
        cpu = product.cpu().minus(cpu);
        watch.stop();
        try {
            looking.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        long stored = stored(database) - before;
        long heapAfter = product.liveHeap();
        long alone = database.number(
                "select count(*) from post p where p.id > ? and not exists"
                        + " (select 1 from interaction i where i.conversation_id = p.conversation_id)",
                firstId);
        Duration length = Duration.ofSeconds(plan.seconds());
        double steady = written
                * watch.share(plan.steadyFrom(), length)
                / (length.minus(plan.steadyFrom()).toMillis() / 1e3);
        List<Long> answers = plan.push() ? platform.pushAnswers() : List.of();
        Percentiles hooks = Percentiles.ofNanos(answers.subList(Math.max(0, answers.size() - written), answers.size()));
        return new Figures(written, stored, alone, seconds, steady, cpu, heapBefore, heapAfter, watch.times(), hooks);
    }

    private record Figures(
            int written,
            long stored,
            long alone,
            double seconds,
            double steady,
            Duration cpu,
            long heapBefore,
            long heapAfter,
            Percentiles times,
            Percentiles hooks) {

        String counted() {
            return String.format(
                    Locale.ROOT,
                    "%,d, %,d, %,d; all were there %.1f s after the first was written",
                    written,
                    stored,
                    stored - alone,
                    seconds);
        }
    }

    /** Runs the load and returns, when everything is stored, how much it was. */
    private static int load(Plan plan, Platform platform, Database database, Duration length) {
        long latest = database.number("select coalesce(max(id), 0) from post");
        int written =
                platform.load(plan.push() ? "whatsapp" : "x", plan.channels(), plan.rate(), (int) length.toSeconds());
        Waiting.until(
                "all of the " + written + " posts are stored",
                CATCHING_UP,
                COUNTED_EVERY,
                () -> database.number("select count(*) from post where id > ?", latest) >= written);
        return written;
    }

    private static long stored(Database database) {
        return database.number("select count(*) from post");
    }

    private static Report report(Plan plan, Database database, Figures figures, RawInserts.Result raw) {
        double cpuPerPost = figures.cpu().toNanos() / 1e3 / Math.max(1, figures.stored());
        return new Report(String.format(
                        Locale.ROOT,
                        "Load %s: %d channels, %,d posts/s for %d s",
                        plan.push() ? "by pushes (WhatsApp)" : "by polls (X)",
                        plan.channels(),
                        plan.rate(),
                        plan.seconds()))
                .conditions("product " + HEAP + ", " + database.version()
                        + (plan.push() ? "" : ", poll interval " + plan.interval() + " ms")
                        + ", platform simulated on the same machine")
                .row("written, stored and queued", figures.counted())
                .row(
                        "stored and queued",
                        String.format(
                                Locale.ROOT,
                                "%,.0f posts/s from second %d to second %d, %,.0f posts/s until all were there",
                                figures.steady(),
                                plan.steadyFrom().toSeconds(),
                                plan.seconds(),
                                figures.stored() / figures.seconds()))
                .row(
                        "plain JDBC, same rows",
                        String.format(
                                Locale.ROOT,
                                "%,.0f posts/s at its fastest, %,.0f µs of processor time a post: ratio %.2f",
                                raw.postsPerSecond(),
                                raw.cpuMicrosPerPost(),
                                raw.cpuMicrosPerPost() / cpuPerPost))
                .row("platform to queue", figures.times().text())
                .row(
                        "product CPU",
                        String.format(
                                Locale.ROOT,
                                "%.0f %% of a core, %,.0f µs per post",
                                100 * figures.cpu().toNanos() / 1e9 / figures.seconds(),
                                cpuPerPost))
                .row(
                        "heap after full GC",
                        (figures.heapBefore() >> 20) + " MB before, " + (figures.heapAfter() >> 20) + " MB after");
    }
}
