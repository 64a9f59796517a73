package dev.parley.bench.centre;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Keeps its own account of who has what, and ends the simulation where a policy breaks a rule (RT-9): nobody above 100 %,
 * nothing with two agents, nothing for an agent who is not there or not fit, and nothing that waits beside a free agent.
 */
final class Watch {
    private static final int FULL = 100;
    /** The last rule looks at everything, so only one event in so many is followed by it. */
    private static final int IDLE_EVERY = 1_000;

    private final Day day;
    private final Policy policy;
    private final int[] load;
    private final boolean[] onDuty;
    private final Map<Integer, Integer> holders = new HashMap<>();
    private final Set<Arrival> waiting = new LinkedHashSet<>();
    private int events;

    Watch(Day day, Policy policy) {
        this.day = day;
        this.policy = policy;
        this.load = new int[day.staff.size()];
        this.onDuty = new boolean[day.staff.size()];
    }

    private static int share(Arrival arrival) {
        return arrival.direct() ? FULL / 2 : FULL;
    }

    void comes(Staff agent) {
        onDuty[agent.number()] = true;
    }

    void goes(Staff agent) {
        onDuty[agent.number()] = false;
    }

    void arrives(Arrival arrival) {
        waiting.add(arrival);
    }

    void abandons(Arrival arrival) {
        waiting.remove(arrival);
    }

    void ends(Arrival arrival) {
        Integer agent = holders.remove(arrival.number());
        check(agent != null, arrival, "ends with nobody");
        load[agent == null ? 0 : agent] -= share(arrival);
    }

    void given(Arrival arrival, int agent) {
        check(waiting.remove(arrival), arrival, "is given out though it does not wait");
        check(holders.put(arrival.number(), agent) == null, arrival, "has two agents");
        check(onDuty[agent], arrival, "is given to agent " + agent + ", who is not there");
        check(day.staff.get(agent).mayTake(arrival), arrival, "is given to agent " + agent + ", who is not fit");
        load[agent] += share(arrival);
        check(load[agent] <= FULL, arrival, "fills agent " + agent + " to " + load[agent] + " %");
    }

    /** To be called after what an event led to. */
    void settled() {
        if (++events % IDLE_EVERY == 0) {
            waiting.forEach(arrival -> day.staff.forEach(
                    agent -> check(!isFree(agent, arrival), arrival, "waits beside agent " + agent.number())));
        }
    }

    private boolean isFree(Staff agent, Arrival arrival) {
        return onDuty[agent.number()] && load[agent.number()] + share(arrival) <= FULL && agent.mayTake(arrival);
    }

    private void check(boolean holds, Arrival arrival, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(policy.name() + ": interaction " + arrival.number() + " " + otherwise);
        }
    }
}
