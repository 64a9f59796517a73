package dev.parley.routing.engine;

import java.util.HashSet;
import java.util.Set;

/**
 * What is asked less of agents.
 *
 * @param lowerBy how far below the minimum a proficiency may be
 * @param dropped skills that are not asked for any more
 * @param alsoFrom further workgroups whose members may take it; licence and utilization hold for them as well
 */
public record Relaxation(int lowerBy, Set<SkillId> dropped, Set<WorkgroupId> alsoFrom) {
    /** Everything is asked. */
    public static final Relaxation NONE = new Relaxation(0, Set.of(), Set.of());

    public Relaxation {
        dropped = Set.copyOf(dropped);
        alsoFrom = Set.copyOf(alsoFrom);
        if (lowerBy < 0 || lowerBy > SkillRange.HIGHEST) {
            throw new IllegalArgumentException("lower by " + lowerBy);
        }
    }

    /** With what a later ring relaxes: that one says anew how far below the minimum a proficiency may be, never less. */
    Relaxation and(Relaxation more) {
        return new Relaxation(
                Math.max(lowerBy, more.lowerBy), union(dropped, more.dropped), union(alsoFrom, more.alsoFrom));
    }

    private static <T> Set<T> union(Set<T> some, Set<T> more) {
        Set<T> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
