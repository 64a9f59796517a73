package dev.parley.routing.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who and what is there: agents, workgroups, interactions that wait, and who holds those that are assigned. */
final class Floor {
    final RoutingSettings settings;
    private final Map<AgentId, Agent> agents = new TreeMap<>();
    private final Map<WorkgroupId, Workgroup> workgroups = new TreeMap<>();
    private final Map<InteractionId, Waiting> waiting = new HashMap<>();
    private final Map<InteractionId, Agent> holders = new HashMap<>();

    Floor(RoutingSettings settings) {
        this.settings = settings;
    }

    Agent agent(AgentId id) {
        return agents.computeIfAbsent(id, Agent::new);
    }

    Optional<Agent> findAgent(AgentId id) {
        return Optional.ofNullable(agents.get(id));
    }

    Collection<Agent> agents() {
        return agents.values();
    }

    void forget(Agent agent) {
        agent.carried().keySet().forEach(holders::remove);
        agents.remove(agent.id);
    }

    Workgroup workgroup(WorkgroupId id) {
        return workgroups.computeIfAbsent(id, Workgroup::new);
    }

    Collection<Workgroup> workgroups() {
        return workgroups.values();
    }

    Optional<Waiting> findWaiting(InteractionId id) {
        return Optional.ofNullable(waiting.get(id));
    }

    /** All that waits or alerts, lowest id first. */
    Collection<Waiting> waiting() {
        return new TreeMap<>(waiting).values();
    }

    void add(Waiting item) {
        waiting.put(item.facts.id(), item);
    }

    void remove(Waiting item) {
        waiting.remove(item.facts.id());
    }

    Optional<Agent> findHolder(InteractionId id) {
        return Optional.ofNullable(holders.get(id));
    }

    void assign(InteractionId id, Agent agent, Carried what) {
        holders.put(id, agent);
        agent.carry(id, what);
    }

    void unassign(InteractionId id, Agent agent) {
        holders.remove(id);
        agent.drop(id);
    }
}
