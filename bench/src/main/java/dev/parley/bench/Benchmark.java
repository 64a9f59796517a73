package dev.parley.bench;

import java.util.function.Consumer;

/** Starts what it needs, loads it for a bounded time, stops it and tells the figures. */
@FunctionalInterface
public interface Benchmark {

    /** @param progress hears in words what is going on */
    Report run(Options options, Consumer<String> progress);
}
