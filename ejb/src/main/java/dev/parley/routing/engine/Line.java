package dev.parley.routing.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What waits for anybody in a lane, the highest score first. At each {@link Stage} scores grow at one rate, so that each has a
 * constant order; only the heads are compared as time passes.
 */
abstract class Line {
    private final Row<Waiting> calm = new Row<>(Waiting::compareAge);
    private final Row<Waiting> atRisk = new Row<>(Waiting::compareAge);
    private final Row<Waiting> late = new Row<>(Waiting::compareAge);
    /** The best score at second 0 of each stage; −∞ where nothing waits. With the rates, all that agents look at first. */
    private double calmBase = Double.NEGATIVE_INFINITY;

    private double riskBase = Double.NEGATIVE_INFINITY;
    private double lateBase = Double.NEGATIVE_INFINITY;
    private final double steadyRate;
    private final double riskRate;
    private final double boost;

    Line(Growth growth) {
        this.steadyRate = growth.rate(Stage.CALM);
        this.riskRate = growth.rate(Stage.AT_RISK);
        this.boost = growth.boost();
    }

    void add(Waiting item) {
        row(item.stage()).add(item.key(), item);
        rememberHead(item.stage());
    }

    void remove(Waiting item) {
        row(item.stage()).remove(item.key(), item);
        rememberHead(item.stage());
    }

    private Row<Waiting> row(Stage stage) {
        return switch (stage) {
            case CALM -> calm;
            case AT_RISK -> atRisk;
            case LATE -> late;
        };
    }

    /** Agents look at many lines for each that changes: what they compare is kept at hand. */
    private void rememberHead(Stage stage) {
        Row<Waiting> row = row(stage);
        double best = row.isEmpty() ? Double.NEGATIVE_INFINITY : row.score(0);
        switch (stage) {
            case CALM -> calmBase = best;
            case AT_RISK -> riskBase = best;
            case LATE -> lateBase = best + boost;
        }
    }

    /** The highest score there is, to the last few bits, or a little more; −∞ where nothing waits. */
    double bestScore(double now) {
        return Math.max(Math.max(calmBase, lateBase) + now * steadyRate, riskBase + now * riskRate);
    }

    /** Lets everything into the ranking that makes it there, as long as the seat's agent may take it. */
    void enter(Ranking ranking, Seat seat, double skillPoints, Predicate<Waiting> allowed) {
        double steady = skillPoints + ranking.now() * steadyRate;
        double risk = skillPoints + ranking.now() * riskRate;
        if (ranking.isOpenTo(calmBase + steady)) {
            enter(calm, ranking, seat, steady, allowed);
        }
        if (ranking.isOpenTo(riskBase + risk)) {
            enter(atRisk, ranking, seat, risk, allowed);
        }
        if (ranking.isOpenTo(lateBase + steady)) {
            enter(late, ranking, seat, steady + boost, allowed);
        }
    }

    private static void enter(Row<Waiting> row, Ranking ranking, Seat seat, double more, Predicate<Waiting> allowed) {
        for (int i = 0; i < row.size() && ranking.isOpenTo(row.score(i) + more); i++) {
            Waiting item = row.get(i);
            if (allowed.test(item)) {
                ranking.enter(item, seat);
            }
        }
    }

    Iterator<Waiting> at(double now) {
        List<Iterator<Waiting>> sources = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            if (!row(stage).isEmpty()) {
                sources.add(row(stage).iterator());
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
