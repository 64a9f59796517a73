package dev.parley.routing;

import dev.parley.workforce.InteractionType;
import dev.parley.workforce.Utilization;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How full some agents are, here and in other systems, and what one more would take of them (RT-3): the engine's rule,
 * applied to what the database holds.
 */
public final class Capacity {

    private static final int WHOLE = 100;

    private final Map<Long, Integer> percents = new HashMap<>();
    private final Map<Rate, Integer> counts = new HashMap<>();
    private final Map<Rate, Utilization> own = new HashMap<>();
    private final Map<Rate, Utilization> ofGroups = new HashMap<>();

    /** @param of an agent, or a workgroup */
    private record Rate(long of, InteractionType type) {}

    /** The agent has so many of a type, with so many percent in all. */
    void carries(long agent, InteractionType type, int many, int percent) {
        percents.merge(agent, percent, Integer::sum);
        counts.merge(new Rate(agent, type), many, Integer::sum);
    }

    void ownRate(long agent, InteractionType type, Utilization rate) {
        own.put(new Rate(agent, type), rate);
    }

    void groupRate(long workgroup, InteractionType type, Utilization rate) {
        ofGroups.put(new Rate(workgroup, type), rate);
    }

    /** Whether the agent has room for one more, which that workgroup offers. */
    boolean takes(long agent, long workgroup, InteractionType type) {
        Utilization rate = rate(agent, workgroup, type);
        return percent(agent) + rate.percent() <= WHOLE && count(agent, type) < rate.maximum();
    }

    /** The agent gets one more. */
    void add(long agent, long workgroup, InteractionType type) {
        carries(agent, type, 1, rate(agent, workgroup, type).percent());
    }

    /** Why the agent has no room for one more, in words for the agent; empty where there is room. */
    public Optional<String> refusal(long agent, long workgroup, InteractionType type) {
        Utilization rate = rate(agent, workgroup, type);
        if (count(agent, type) >= rate.maximum()) {
            return Optional.of("You may have " + rate.maximum() + " of the type " + words(type) + " at once, and have "
                    + count(agent, type) + ". Finish or park one first.");
        }
        return overflow(agent, workgroup, type);
    }

    /**
     * Why one more would be above 100 %, in words for the agent; empty where it would not. Of a type the agent may have
     * got more meanwhile than this workgroup wants, from another one that permits it.
     */
    public Optional<String> overflow(long agent, long workgroup, InteractionType type) {
        int more = rate(agent, workgroup, type).percent();
        return percent(agent) + more <= WHOLE
                ? Optional.empty()
                : Optional.of("You are " + percent(agent) + " % busy, and this " + words(type) + " takes " + more
                        + " %. Finish or park something first.");
    }

    private static String words(InteractionType type) {
        return type.label().toLowerCase(Locale.ROOT);
    }

    private Utilization rate(long agent, long workgroup, InteractionType type) {
        Utilization group = ofGroups.getOrDefault(new Rate(workgroup, type), Utilization.DEFAULT);
        return own.getOrDefault(new Rate(agent, type), group);
    }

    private int percent(long agent) {
        return percents.getOrDefault(agent, 0);
    }

    private int count(long agent, InteractionType type) {
        return counts.getOrDefault(new Rate(agent, type), 0);
    }
}
