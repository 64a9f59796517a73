package dev.parley.routing.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What waits in a lane, the highest score first. At each {@link Stage} scores grow at one rate, so that each has a
 * constant order; only the heads are compared as time passes.
 */
final class Line {
    private final Map<Stage, NavigableSet<Waiting>> stages = new EnumMap<>(Stage.class);

    void add(Waiting item) {
        stages.computeIfAbsent(item.stage(), unknown -> new TreeSet<>(Waiting.ORDER))
                .add(item);
    }

    void remove(Waiting item) {
        NavigableSet<Waiting> stage = stages.get(item.stage());
        if (stage != null && stage.remove(item) && stage.isEmpty()) {
            stages.remove(item.stage());
        }
    }

    boolean isEmpty() {
        return stages.isEmpty();
    }

    boolean contains(Waiting item) {
        NavigableSet<Waiting> stage = stages.get(item.stage());
        return stage != null && stage.contains(item);
    }

    Iterator<Waiting> at(double now) {
        if (stages.isEmpty()) {
            return Collections.emptyIterator();
        }
        if (stages.size() == 1) {
            return stages.values().iterator().next().iterator();
        }
        return new Merged(now);
    }

    private final class Merged implements Iterator<Waiting> {
        private final double now;
        private final List<Iterator<Waiting>> sources = new ArrayList<>(stages.size());
        private final List<Waiting> heads = new ArrayList<>(stages.size());

        Merged(double now) {
            this.now = now;
            stages.values().forEach(stage -> {
                Iterator<Waiting> source = stage.iterator();
                sources.add(source);
                heads.add(source.next());
            });
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
