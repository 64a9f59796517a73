package dev.parley.routing.engine;

import java.util.Collection;

/** How full an agent is: the sum of the percentages, and the count of each type (RT-3). */
final class Load {
    private static final int TYPES = InteractionType.values().length;

    private int percent;
    private final int[] counts = new int[TYPES];

    static Load of(Collection<Carried> carried, AgentProfile agent) {
        Load load = new Load();
        carried.forEach(each -> load.add(each, agent));
        return load;
    }

    void add(Carried each, AgentProfile agent) {
        change(each, agent, 1);
    }

    /** Takes off what was added; profile and rules must be the same as then. */
    void remove(Carried each, AgentProfile agent) {
        change(each, agent, -1);
    }

    private void change(Carried each, AgentProfile agent, int by) {
        if (each.weighs()) {
            percent += by
                    * agent.utilizationOf(each.type(), each.workgroup().rules).percent();
            counts[each.type().ordinal()] += by;
        }
    }

    int percent() {
        return percent;
    }

    boolean takes(InteractionType type, Utilization offering) {
        return percent + offering.percent() <= 100 && counts[type.ordinal()] < offering.maximum();
    }

    int count(InteractionType type) {
        return counts[type.ordinal()];
    }
}
