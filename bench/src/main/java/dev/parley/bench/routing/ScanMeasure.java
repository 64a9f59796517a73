package dev.parley.bench.routing;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The linear scan under the same load. */
@State(Scope.Benchmark)
public class ScanMeasure {

    @Param({"FULL"})
    Scale scale = Scale.FULL;

    @SuppressWarnings("NullAway.Init")
    private ScanningRouter router;

    @Setup(Level.Trial)
    public void fill() {
        router = new ScanningRouter(scale, EngineMeasure.SEED);
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public int scan() {
        return router.step();
    }
}
