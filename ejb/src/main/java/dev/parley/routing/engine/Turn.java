package dev.parley.routing.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One call of the engine: its time, what it touched and has yet to settle, what was decided. */
final class Turn {
    private static final Comparator<Waiting> LONGEST_WAITING = Waiting::compareAge;

    final Instant now;
    /** The same as a number, see {@link Nanos}. */
    final long nanos;
    /** The same in seconds, as scores have it. */
    final double seconds;

    private final List<RoutingDecision> decided = new ArrayList<>(2);
    private List<Agent> agents = new ArrayList<>(2);
    private List<Waiting> interactions = new ArrayList<>(2);

    Turn(Instant now) {
        this.now = now;
        this.nanos = Nanos.of(now);
        this.seconds = Score.seconds(nanos);
    }

    void decide(RoutingDecision decision) {
        decided.add(decision);
    }

    void touch(Agent agent) {
        if (!agent.touched) {
            agent.touched = true;
            agents.add(agent);
        }
    }

    void touch(Waiting interaction) {
        if (!interaction.touched) {
            interaction.touched = true;
            interactions.add(interaction);
        }
    }

    /** Who is to be settled so far; each once. */
    List<Agent> agents() {
        return agents;
    }

    /** What has to be settled for agents, in an order that does not depend on how it came about. */
    List<Agent> takeAgents() {
        List<Agent> taken = agents;
        agents = new ArrayList<>();
        taken.forEach(agent -> agent.touched = false);
        if (taken.size() > 1) {
            taken.sort(Agent.ORDER);
        }
        return taken;
    }

    List<Waiting> takeInteractions() {
        List<Waiting> taken = interactions;
        interactions = new ArrayList<>();
        taken.forEach(item -> item.touched = false);
        taken.removeIf(Waiting::isGone);
        if (taken.size() > 1) {
            taken.sort(LONGEST_WAITING);
        }
        return taken;
    }

    List<RoutingDecision> decisions() {
        return List.copyOf(decided);
    }
}
