package dev.parley.bench.intake;

import dev.parley.bench.Benchmark;
import dev.parley.bench.Options;
import dev.parley.bench.Report;
import dev.parley.bench.Spread;
import dev.parley.bench.intake.RawInserts.Order;
import dev.parley.bench.process.Places;
import dev.parley.bench.process.Platform;
import dev.parley.bench.process.Product;
import dev.parley.harness.Database;
import dev.parley.harness.MySql;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Intake of a backlog, end to end (IN-1 to IN-4): from the platform's HTTP answers to interactions in the queue. Beside
 * it, in the same run and on the same database, plain JDBC inserts the very same rows into the same tables.
 */
public final class IntakeBenchmark implements Benchmark {

    /** The server's compiler takes so many posts until it has little left to do. */
    private static final int WARM_UP = 300_000;

    private static final int AT_A_TIME = 20_000;

    @Override
    public Report run(Options options, Consumer<String> progress) {
        Plan plan = new Plan(
                options.number("posts", 20_000, 1_000, 200_000),
                options.number("rounds", 3, 1, 10),
                options.number("limit", 250, 10, 5_000));
        if (!options.has("mysql")) {
            return run(plan, Places.embedded(), progress);
        }
        try (MySql server = Places.mysql()) {
            return run(plan, server.database(), progress);
        }
    }

    /**
     * How much to do.
     *
     * @param limit the channel's limit of posts for each poll
     */
    record Plan(int posts, int rounds, int limit) {}

    private static Report run(Plan plan, Database database, Consumer<String> progress) {
        List<Round> rounds = new ArrayList<>();
        try (Platform platform = Platform.start();
                Product product = Product.start(database, platform.xUri())) {
            TakingIn taking = new TakingIn(platform, product, database, new Feed(Places.emptyFolder("feeds")));
            taking.prepare(plan.limit());
            progress.accept("warming up");
            for (int warm = 0; warm < WARM_UP; warm += AT_A_TIME) {
                taking.round("w" + warm + "u", AT_A_TIME);
            }
            for (int number = 1; number <= plan.rounds(); number++) {
                Round round = taking.round("r" + number + "u", plan.posts());
                rounds.add(round);
                progress.accept("round " + number + ": " + round.text());
            }
        }
        RawInserts inserts =
                new RawInserts(database, rounds.get(rounds.size() - 1).firstId());
        // Its compiler gets as much warming up as the product's.
        inserts.run(Order.AS_THEY_CAME);
        Map<Order, List<RawInserts.Result>> raw = new EnumMap<>(Order.class);
        for (Order order : Order.values()) {
            List<RawInserts.Result> results = new ArrayList<>();
            for (int number = 1; number <= Math.max(2, plan.rounds()); number++) {
                RawInserts.Result result = inserts.run(order);
                results.add(result);
                progress.accept("plain JDBC " + order.words() + ", " + number + ": " + result.text());
            }
            raw.put(order, results);
        }
        return report(plan, database, rounds, raw);
    }

    private static Report report(
            Plan plan, Database database, List<Round> rounds, Map<Order, List<RawInserts.Result>> raw) {
        Spread product = Spread.of(rounds.stream().map(Round::perSecond).toList());
        Report report = new Report(String.format(
                        Locale.ROOT,
                        "Intake: %d round(s) of %,d posts, %d %% replies",
                        plan.rounds(),
                        plan.posts(),
                        Feed.REPLY_PERCENT))
                .conditions("product " + Product.HEAP + ", " + database.version() + ", " + plan.limit()
                        + " posts per poll, platform simulated on the same machine")
                .row("product", product.text("%,.0f", " posts/s"))
                .row(
                        "product CPU",
                        cpu(rounds.stream().map(Round::cpuMicrosPerPost).toList()))
                .row(
                        "of it the compiler",
                        cpu(rounds.stream().map(Round::compilingMicrosPerPost).toList()))
                .row(
                        "platform CPU",
                        cpu(rounds.stream().map(Round::platformMicrosPerPost).toList()))
                .row("heap after full GC", heap(rounds.get(0).heapBefore(), last(rounds)));
        raw.forEach((order, results) -> compare(report, "plain JDBC " + order.words(), results, rounds));
        return report;
    }

    private static void compare(Report report, String name, List<RawInserts.Result> raw, List<Round> rounds) {
        Spread product = Spread.of(rounds.stream().map(Round::perSecond).toList());
        Spread jdbc =
                Spread.of(raw.stream().map(RawInserts.Result::postsPerSecond).toList());
        report.row(name, jdbc.text("%,.0f", " posts/s") + ", " + last(raw).rows() + " rows")
                .row(
                        "its CPU",
                        cpu(raw.stream()
                                .map(RawInserts.Result::cpuMicrosPerPost)
                                .toList()))
                .row(
                        "ratio to it",
                        String.format(Locale.ROOT, "%.2f", product.median() / jdbc.median()) + " by the clock, "
                                + cpuRatio(rounds, raw) + " of processor time");
    }

    private static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }

    private static String cpu(List<Double> values) {
        return Spread.of(values).text("%,.0f", " µs per post");
    }

    /** Steadier than the ratio of times where the machine has other work. */
    private static String cpuRatio(List<Round> rounds, List<RawInserts.Result> raw) {
        double product =
                Spread.of(rounds.stream().map(Round::cpuMicrosPerPost).toList()).median();
        double jdbc = Spread.of(
                        raw.stream().map(RawInserts.Result::cpuMicrosPerPost).toList())
                .median();
        return String.format(Locale.ROOT, "%.2f", jdbc / product);
    }

    private static String heap(long before, Round last) {
        return String.format(
                Locale.ROOT,
                "%d MB before, %d MB after; %d MB with a whole round waiting in the queue",
                before >> 20,
                last.heapAfter() >> 20,
                last.heapWaiting() >> 20);
    }
}
