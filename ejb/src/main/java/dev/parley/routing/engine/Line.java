package dev.parley.routing.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What waits for anybody in a lane, the highest score first. At each {@link Stage} scores grow at one rate, so that each has a
 * constant order; only the heads are compared as time passes.
 */
abstract class Line {
    private final @Nullable Row<Waiting>[] rows = rows();
    private int size;
    /** The best score at second 0 of those whose score grows with waiting alone. */
    private double steadyBase = Double.NEGATIVE_INFINITY;

    private double perSecond;

    /** The same of those at risk, whose scores grow with the boost as well. */
    private double riskBase = Double.NEGATIVE_INFINITY;

    private double riskPerSecond;

    @SuppressWarnings("unchecked")
    private static @Nullable Row<Waiting>[] rows() {
        return new Row[Stage.values().length];
    }

    void add(Waiting item) {
        Row<Waiting> row = rows[item.stage().ordinal()];
        if (row == null) {
            row = new Row<>(Waiting.ORDER);
            rows[item.stage().ordinal()] = row;
        }
        row.add(item);
        size++;
        perSecond = item.perSecond();
        rememberHeads();
    }

    void remove(Waiting item) {
        Row<Waiting> row = rows[item.stage().ordinal()];
        if (row != null && row.remove(item)) {
            size--;
            rememberHeads();
        }
    }

    /** Agents look at many lines for each that changes: what they compare is kept at hand. */
    private void rememberHeads() {
        Waiting calm = head(Stage.CALM);
        Waiting late = head(Stage.LATE);
        steadyBase = Math.max(
                calm == null ? Double.NEGATIVE_INFINITY : calm.score(0),
                late == null ? Double.NEGATIVE_INFINITY : late.score(0));
        Waiting atRisk = head(Stage.AT_RISK);
        riskBase = atRisk == null ? Double.NEGATIVE_INFINITY : atRisk.key();
        riskPerSecond = atRisk == null ? 0 : atRisk.perSecond() + atRisk.boostPerSecond();
    }

    @Nullable
    private Waiting head(Stage stage) {
        Row<Waiting> row = rows[stage.ordinal()];
        return row == null || row.isEmpty() ? null : row.get(0);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The highest score there is, to the last few bits; a little more where a target passes at this very moment. */
    double bestScore(double now) {
        return Math.max(steadyBase + now * perSecond, riskBase + now * riskPerSecond);
    }

    /** Shows what waits at each stage, the highest score first, until one is not wanted. */
    void showWhileWanted(Predicate<Waiting> wanted) {
        for (Row<Waiting> row : rows) {
            int shown = 0;
            while (row != null && shown < row.size() && wanted.test(row.get(shown))) {
                shown++;
            }
        }
    }

    Iterator<Waiting> at(double now) {
        List<Iterator<Waiting>> sources = new ArrayList<>(rows.length);
        for (Row<Waiting> row : rows) {
            if (row != null && !row.isEmpty()) {
                sources.add(row.iterator());
            }
        }
        if (sources.isEmpty()) {
            return Collections.emptyIterator();
        }
        return sources.size() == 1 ? sources.get(0) : new Merged(sources, now);
    }

    private static final class Merged implements Iterator<Waiting> {
        private final double now;
        private final List<Iterator<Waiting>> sources;
        private final List<Waiting> heads;

        Merged(List<Iterator<Waiting>> sources, double now) {
            this.now = now;
            this.sources = sources;
            this.heads = new ArrayList<>(sources.size());
            sources.forEach(source -> heads.add(source.next()));
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public Waiting next() {
            int best = 0;
            for (int i = 1; i < heads.size(); i++) {
                best = Waiting.compareAt(now, heads.get(i), heads.get(best)) < 0 ? i : best;
            }
            Waiting head = heads.get(best);
            if (sources.get(best).hasNext()) {
                heads.set(best, sources.get(best).next());
            } else {
                heads.remove(best);
                sources.remove(best);
            }
            return head;
        }
    }
}
