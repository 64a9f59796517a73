package dev.parley.bench.centre;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What became of a day. */
final class Outcome {
    static final int STEP = 900;

    final String name;
    /** Of each quarter of an hour: how many waited at its end, and the share that was answered in time. */
    final int[] waitingAt = new int[Day.LENGTH / STEP];

    final int[] answered = new int[Day.LENGTH / STEP];
    final int[] inTime = new int[Day.LENGTH / STEP];

    private final Day day;
    private final double[] busy;
    private final List<Integer> waits = new ArrayList<>();
    private int abandoned;

    Outcome(String name, Day day) {
        this.name = name;
        this.day = day;
        this.busy = new double[day.staff.size()];
    }

    private static int step(Arrival arrival) {
        return Math.min(arrival.second() / STEP, Day.LENGTH / STEP - 1);
    }

    void answered(Arrival arrival, int agent, int second) {
        int waited = second - arrival.second();
        waits.add(waited);
        answered[step(arrival)]++;
        inTime[step(arrival)] += waited <= (arrival.direct() ? Day.DIRECT_TARGET : Day.PUBLIC_TARGET) ? 1 : 0;
        busy[agent] += arrival.handling() * (arrival.direct() ? 0.5 : 1);
    }

    void abandoned(Arrival arrival) {
        abandoned++;
        answered[step(arrival)]++;
    }

    /** Of all that came, those who gave up included. */
    double serviceLevel() {
        return 100.0 * Arrays.stream(inTime).sum() / Arrays.stream(answered).sum();
    }

    double occupancy() {
        return 100 * Arrays.stream(busy).sum() / ((double) day.staff.size() * (Staff.SHIFT - Staff.BREAK));
    }

    double abandonedPercent() {
        return 100.0 * abandoned / day.arrivals.size();
    }

    private int waitAt(double percent) {
        List<Integer> sorted = waits.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(percent / 100 * sorted.size())));
    }

    /** 0 where everybody had the same to do, 1 where one had everything. */
    double gini() {
        double[] sorted = busy.clone();
        Arrays.sort(sorted);
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
            sum += sorted[i];
        }
        return weighted / (sorted.length * sum);
    }

    String words() {
        double mean = waits.stream().mapToInt(Integer::intValue).average().orElse(0);
        return String.format(
                Locale.ROOT,
                "%.1f %% in time, mean wait %.0f s, p95 %d s, longest %d s, %.1f %% gave up, occupancy %.1f %%,"
                        + " Gini of load %.3f",
                serviceLevel(),
                mean,
                waitAt(95),
                waitAt(100),
                abandonedPercent(),
                occupancy(),
                gini());
    }
}
