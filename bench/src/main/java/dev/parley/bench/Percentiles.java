package dev.parley.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How long something took, many times; in milliseconds. */
public record Percentiles(List<Double> sorted) {

    public static Percentiles ofNanos(Collection<Long> nanos) {
        List<Double> millis = new ArrayList<>();
        nanos.forEach(each -> millis.add(each / 1e6));
        millis.sort(Double::compare);
        return new Percentiles(List.copyOf(millis));
    }

    /** The smallest value that at least this share of all do not exceed. */
    public double at(double percent) {
        if (sorted.isEmpty()) {
            throw new IllegalStateException("Nothing was measured.");
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(1, rank) - 1);
    }

    public int count() {
        return sorted.size();
    }

    public String text() {
        return String.format(
                Locale.ROOT,
                "p50 %,.0f ms, p95 %,.0f ms, p99 %,.0f ms (%d measured)",
                at(50),
                at(95),
                at(99),
                sorted.size());
    }
}
