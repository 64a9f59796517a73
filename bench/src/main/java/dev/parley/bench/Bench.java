package dev.parley.bench;

import dev.parley.bench.centre.CentreBenchmark;
import dev.parley.bench.desk.AssignmentsBenchmark;
import dev.parley.bench.desk.DeskBenchmark;
import dev.parley.bench.desk.LatencyBenchmark;
import dev.parley.bench.intake.IntakeBenchmark;
import dev.parley.bench.load.LoadBenchmark;
import dev.parley.bench.routing.RoutingBenchmark;
import dev.parley.bench.takeover.TakeoverBenchmark;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;

/** Runs one benchmark by its name and prints its figures. */
public final class Bench {

    private static final Map<String, Benchmark> ALL = Map.of(
            "intake", new IntakeBenchmark(),
            "latency", new LatencyBenchmark(),
            "desk", new DeskBenchmark(),
            "routing", new RoutingBenchmark(),
            "centre", new CentreBenchmark(),
            "assignments", new AssignmentsBenchmark(),
            "takeover", new TakeoverBenchmark(),
            "load", new LoadBenchmark());

    private Bench() {}

    /** Libraries tell their steps through the JDK's logging; here only warnings matter. */
    private static void quietLibraries() {
        String settings = "handlers=java.util.logging.ConsoleHandler\n.level=WARNING\n";
        try {
            LogManager.getLogManager()
                    .readConfiguration(new ByteArrayInputStream(settings.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) {
        quietLibraries();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Benchmark benchmark = arguments.length == 0 ? null : ALL.get(arguments[0]);
        if (benchmark == null) {
            out.println("Benchmarks: " + String.join(", ", ALL.keySet()));
            System.exit(2);
            return;
        }
        try {
            Options options = Options.of(List.of(arguments).subList(1, arguments.length));
            Report report = benchmark.run(options, line -> out.println("  … " + line));
            out.println(report.text());
        } catch (Options.WrongOptionException e) {
            out.println("parley bench: " + e.getMessage());
            System.exit(2);
        }
    }
}
