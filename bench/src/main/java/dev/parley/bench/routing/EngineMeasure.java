package dev.parley.bench.routing;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What JMH measures: steps of a full house, each with its end, its decision, its answer and its new arrival. */
@State(Scope.Benchmark)
public class EngineMeasure {

    static final long SEED = 20261102;

    @Param({"FULL"})
    Scale scale = Scale.FULL;

    @SuppressWarnings("NullAway.Init")
    private FullHouse house;

    @Setup(Level.Trial)
    public void fill() {
        house = new FullHouse(scale, SEED);
    }

    /** Offers decided, and what the deciding thread used of its core for it. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Decided {
        public long decisions;
        public long cpuNanos;
        private long begin;

        @Setup(Level.Iteration)
        public void forget() {
            decisions = 0;
            begin = cpu();
        }

        @TearDown(Level.Iteration)
        public void count() {
            cpuNanos = cpu() - begin;
        }

        private static long cpu() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public void decide(Decided decided) {
        decided.decisions += house.step();
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public int oneStep() {
        return house.step();
    }
}
