package dev.parley.routing.engine;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * What happens by itself to the interactions of one type in a workgroup while they wait: rings, the risk to their service
 * level. All times count from queueing, in nanoseconds.
 */
final class Course {
    /** How their scores grow. */
    final Growth growth;

    private final long[] rings;
    private final long riskAfter;
    private final long lateAfter;
    private final long[] changes;

    private Course(WorkgroupRules rules, Growth growth) {
        this.growth = growth;
        ServiceLevelTarget boost = growth.target();
        rings = rules.rings().stream().mapToLong(ring -> Nanos.of(ring.after())).toArray();
        riskAfter = boost == null ? Nanos.NEVER : Nanos.of(boost.calmFor());
        lateAfter = boost == null ? Nanos.NEVER : Nanos.of(boost.within());
        changes = LongStream.concat(Arrays.stream(rings), LongStream.of(riskAfter, lateAfter))
                .sorted()
                .toArray();
    }

    static Course of(QueuedInteraction facts, WorkgroupRules rules) {
        return new Course(rules, Growth.of(rules, facts.type(), !facts.test()));
    }

    /** How many rings have relaxed what is asked. */
    int ringAfter(long waited) {
        int ring = 0;
        while (ring < rings.length && rings[ring] <= waited) {
            ring++;
        }
        return ring;
    }

    Stage stageAfter(long waited) {
        if (waited < riskAfter || riskAfter == Nanos.NEVER) {
            return Stage.CALM;
        }
        return waited < lateAfter ? Stage.AT_RISK : Stage.LATE;
    }

    /** The first time after this one at which something changes, or {@link Nanos#NEVER}. */
    long nextAfter(long waited) {
        for (long change : changes) {
            if (change > waited) {
                return change;
            }
        }
        return Nanos.NEVER;
    }
}
