package dev.parley.bench.centre;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Plays a day to a policy, event after event. */
final class Simulation {
    private enum Kind {
        COMES,
        ENDS,
        ARRIVES,
        ABANDONS,
        GOES
    }

    private record Event(int second, Kind kind, int subject) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Integer.compare(second, other.second);
            int byKind = byTime != 0 ? byTime : kind.compareTo(other.kind);
            return byKind != 0 ? byKind : Integer.compare(subject, other.subject);
        }
    }

    private final Day day;
    private final Policy policy;
    private final Outcome outcome;
    private final Watch watch;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    /** Who has or had each arrival; -1 where the customer gave up. */
    private final Map<Integer, Integer> agents = new HashMap<>();

    private int waiting;
    private int step;

    Simulation(Day day, Policy policy) {
        this.day = day;
        this.policy = policy;
        this.outcome = new Outcome(policy.name(), day);
        this.watch = new Watch(day, policy);
        for (Staff agent : day.staff) {
            events.add(new Event(agent.from(), Kind.COMES, agent.number()));
            events.add(new Event(agent.breakFrom(), Kind.GOES, agent.number()));
            events.add(new Event(agent.breakFrom() + Staff.BREAK, Kind.COMES, agent.number()));
            events.add(new Event(agent.until(), Kind.GOES, agent.number()));
        }
        for (Arrival arrival : day.arrivals) {
            events.add(new Event(arrival.second(), Kind.ARRIVES, arrival.number()));
        }
    }

    Outcome play() {
        Event event = events.poll();
        while (event != null) {
            countUpTo(event.second());
            for (Policy.Given given : happens(event)) {
                waiting--;
                watch.given(given.arrival(), given.agent());
                agents.put(given.arrival().number(), given.agent());
                outcome.answered(given.arrival(), given.agent(), event.second());
                events.add(new Event(
                        event.second() + given.arrival().handling(),
                        Kind.ENDS,
                        given.arrival().number()));
            }
            watch.settled();
            event = events.poll();
        }
        return outcome;
    }

    private void countUpTo(int second) {
        while (step < outcome.waitingAt.length && (step + 1) * Outcome.STEP <= second) {
            outcome.waitingAt[step++] = waiting;
        }
    }

    private List<Policy.Given> happens(Event event) {
        int second = event.second();
        return switch (event.kind()) {
            case COMES -> comes(day.staff.get(event.subject()), second);
            case GOES -> goes(day.staff.get(event.subject()), second);
            case ARRIVES -> arrives(day.arrivals.get(event.subject()));
            case ABANDONS -> abandons(day.arrivals.get(event.subject()), second);
            case ENDS -> ends(day.arrivals.get(event.subject()), second);
        };
    }

    private List<Policy.Given> comes(Staff agent, int second) {
        watch.comes(agent);
        return policy.comes(agent, second);
    }

    private List<Policy.Given> goes(Staff agent, int second) {
        watch.goes(agent);
        return policy.goes(agent, second);
    }

    private List<Policy.Given> ends(Arrival arrival, int second) {
        watch.ends(arrival);
        return policy.ends(arrival, agents.getOrDefault(arrival.number(), -1), second);
    }

    private List<Policy.Given> arrives(Arrival arrival) {
        waiting++;
        watch.arrives(arrival);
        events.add(new Event(arrival.second() + arrival.patience(), Kind.ABANDONS, arrival.number()));
        return policy.arrives(arrival, arrival.second());
    }

    private List<Policy.Given> abandons(Arrival arrival, int second) {
        if (agents.containsKey(arrival.number())) {
            return List.of();
        }
        waiting--;
        watch.abandons(arrival);
        agents.put(arrival.number(), -1);
        outcome.abandoned(arrival);
        return policy.abandons(arrival, second);
    }
}
