package dev.parley.routing.engine;

import java.util.Collection;

/** How full an agent is: the sum of the percentages, and the count of each type (RT-3). */
final class Load {
    static final Load NONE = new Load(0, new int[InteractionType.values().length]);

    private final int percent;
    private final int[] counts;

    private Load(int percent, int[] counts) {
        this.percent = percent;
        this.counts = counts;
    }

    static Load of(Collection<Carried> carried, AgentProfile agent) {
        if (carried.isEmpty()) {
            return NONE;
        }
        int percent = 0;
        int[] counts = new int[NONE.counts.length];
        for (Carried each : carried) {
            if (each.weighs()) {
                percent +=
                        agent.utilizationOf(each.type(), each.workgroup().rules).percent();
                counts[each.type().ordinal()]++;
            }
        }
        return new Load(percent, counts);
    }

    int percent() {
        return percent;
    }

    boolean takes(InteractionType type, Utilization offering) {
        return percent + offering.percent() <= 100 && counts[type.ordinal()] < offering.maximum();
    }
}
