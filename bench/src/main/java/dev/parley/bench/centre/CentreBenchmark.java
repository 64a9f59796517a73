package dev.parley.bench.centre;

import dev.parley.bench.Benchmark;
import dev.parley.bench.Options;
import dev.parley.bench.Report;
import dev.parley.harness.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The same day of a centre with 2,000 agents by the engine, by round robin and by least busy. */
public final class CentreBenchmark implements Benchmark {

    @Override
    public Report run(Options options, Consumer<String> progress) {
        int seed = options.number("seed", 1, 0, 999_999);
        double load = options.number("load", 480, 10, 1_000) / 100.0;
        Day day = new Day(seed, load);
        List<Outcome> outcomes = new ArrayList<>();
        for (Policy policy : List.of(new EnginePolicy(day), QueuePolicy.roundRobin(day), QueuePolicy.leastBusy(day))) {
            progress.accept("a day by " + policy.name());
            outcomes.add(new Simulation(day, policy).play());
        }
        Report report = new Report(String.format(
                        Locale.ROOT,
                        "A day of %,d agents in %d workgroups: %,d interactions",
                        day.staff.size(),
                        Day.WORKGROUPS,
                        day.arrivals.size()))
                .conditions("simulated, seed " + seed + ", at most " + load + " arrivals/s; in time is "
                        + Day.DIRECT_TARGET + " s for direct messages, " + Day.PUBLIC_TARGET + " s for conversations");
        outcomes.forEach(outcome -> report.row(outcome.name, outcome.words()));
        return report.row("chart", draw(outcomes));
    }

    private static String draw(List<Outcome> outcomes) {
        Path file = Project.root().resolve("bench/target/centre.svg");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, Chart.of(outcomes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Project.root().relativize(file).toString();
    }
}
