package dev.parley.bench.centre;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** First come, first served, by agents who are chosen in a simple way: each in turn, or the one with the least to do. */
abstract class QueuePolicy implements Policy {
    private static final int FULL = 100;
    private static final int HALF = 50;

    private final Day day;
    private final int[] load;
    private final boolean[] onDuty;
    private final Set<Arrival> waiting = new LinkedHashSet<>();

    QueuePolicy(Day day) {
        this.day = day;
        this.load = new int[day.staff.size()];
        this.onDuty = new boolean[day.staff.size()];
    }

    static Policy roundRobin(Day day) {
        return new QueuePolicy(day) {
            private int last = -1;

            @Override
            public String name() {
                return "round robin";
            }

            @Override
            Staff choose(List<Staff> free) {
                Staff next = free.stream()
                        .filter(agent -> agent.number() > last)
                        .findFirst()
                        .orElse(free.get(0));
                last = next.number();
                return next;
            }
        };
    }

    static Policy leastBusy(Day day) {
        return new QueuePolicy(day) {
            @Override
            public String name() {
                return "least busy";
            }

            @Override
            Staff choose(List<Staff> free) {
                return free.stream().min(Comparator.comparingInt(this::loadOf)).orElseThrow();
            }
        };
    }

    /** @param free those who may take it, by number; never empty */
    abstract Staff choose(List<Staff> free);

    int loadOf(Staff agent) {
        return load[agent.number()];
    }

    private static int share(Arrival arrival) {
        return arrival.direct() ? HALF : FULL;
    }

    private boolean mayTake(Staff agent, Arrival arrival) {
        return onDuty[agent.number()] && loadOf(agent) + share(arrival) <= FULL && agent.mayTake(arrival);
    }

    @Override
    public List<Given> comes(Staff agent, int second) {
        onDuty[agent.number()] = true;
        return serve(agent);
    }

    @Override
    public List<Given> goes(Staff agent, int second) {
        onDuty[agent.number()] = false;
        return List.of();
    }

    @Override
    public List<Given> arrives(Arrival arrival, int second) {
        List<Staff> free =
                day.staff.stream().filter(agent -> mayTake(agent, arrival)).toList();
        if (free.isEmpty()) {
            waiting.add(arrival);
            return List.of();
        }
        return List.of(give(arrival, choose(free)));
    }

    private Given give(Arrival arrival, Staff agent) {
        load[agent.number()] += share(arrival);
        return new Given(arrival, agent.number());
    }

    @Override
    public List<Given> abandons(Arrival arrival, int second) {
        waiting.remove(arrival);
        return List.of();
    }

    @Override
    public List<Given> ends(Arrival arrival, int agent, int second) {
        load[agent] -= share(arrival);
        return serve(day.staff.get(agent));
    }

    private List<Given> serve(Staff agent) {
        List<Given> given = new ArrayList<>();
        for (Arrival arrival : List.copyOf(loadOf(agent) < FULL ? waiting : Set.<Arrival>of())) {
            if (mayTake(agent, arrival)) {
                waiting.remove(arrival);
                given.add(give(arrival, agent));
            }
        }
        return given;
    }
}
