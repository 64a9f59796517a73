package dev.parley.routing.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One call of the engine: its time, what it touched and has yet to settle, what was decided. */
final class Turn {
    private static final Comparator<Waiting> LONGEST_WAITING = Waiting::compareAge;

    final Instant now;
    /** The same in seconds, as scores have it. */
    final double seconds;

    private final List<RoutingDecision> decided = new ArrayList<>();
    private final Set<Agent> agents = new LinkedHashSet<>();
    private final Set<Waiting> interactions = new LinkedHashSet<>();

    Turn(Instant now) {
        this.now = now;
        this.seconds = Score.seconds(now);
    }

    void decide(RoutingDecision decision) {
        decided.add(decision);
    }

    void touch(Agent agent) {
        agents.add(agent);
    }

    void touch(Waiting interaction) {
        interactions.add(interaction);
    }

    /** What has to be settled for agents, in an order that does not depend on how it came about. */
    List<Agent> takeAgents() {
        List<Agent> taken = new ArrayList<>(agents);
        taken.sort(Agent.ORDER);
        agents.clear();
        return taken;
    }

    List<Waiting> takeInteractions() {
        List<Waiting> taken = new ArrayList<>(interactions);
        taken.removeIf(Waiting::isGone);
        taken.sort(LONGEST_WAITING);
        interactions.clear();
        return taken;
    }

    List<RoutingDecision> decisions() {
        return List.copyOf(decided);
    }
}
