package dev.parley.simulator.x;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts answers by endpoint and status. */
public final class Stats {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void count(Endpoint endpoint, int status) {
        counts.computeIfAbsent(endpoint.name() + ' ' + status, any -> new LongAdder())
                .increment();
    }

    /** Keys are {@code ENDPOINT status}; a broken connection counts as status 0. */
    public Map<String, Long> read() {
        Map<String, Long> read = new TreeMap<>();
        counts.forEach((key, count) -> read.put(key, count.sum()));
        return read;
    }

    public void clear() {
        counts.clear();
    }
}
