package dev.parley.routing.engine;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who and what is there: agents, workgroups, interactions that wait, and who holds those that are assigned. */
final class Floor {
    final RoutingSettings settings;
    private final LongMap<Agent> agents = new LongMap<>();
    private final LongMap<Workgroup> workgroups = new LongMap<>();
    private final LongMap<Waiting> waiting = new LongMap<>();
    private final LongMap<Agent> holders = new LongMap<>();

    Floor(RoutingSettings settings) {
        this.settings = settings;
    }

    Agent agent(AgentId id) {
        Agent known = agents.get(id.value());
        if (known != null) {
            return known;
        }
        Agent agent = new Agent(id);
        agents.put(id.value(), agent);
        return agent;
    }

    Optional<Agent> findAgent(AgentId id) {
        return Optional.ofNullable(agents.get(id.value()));
    }

    /** Lowest id first. */
    Collection<Agent> agents() {
        return agents.inOrder();
    }

    void forget(Agent agent) {
        agent.carried().forEach(each -> holders.remove(each.interaction()));
        agents.remove(agent.id.value());
    }

    Workgroup workgroup(WorkgroupId id) {
        Workgroup known = workgroups.get(id.value());
        if (known != null) {
            return known;
        }
        Workgroup workgroup = new Workgroup(id);
        workgroups.put(id.value(), workgroup);
        return workgroup;
    }

    /** Lowest id first. */
    Collection<Workgroup> workgroups() {
        return workgroups.inOrder();
    }

    Optional<Waiting> findWaiting(InteractionId id) {
        return Optional.ofNullable(waiting.get(id.value()));
    }

    /** All that waits or alerts, lowest id first. */
    Collection<Waiting> waiting() {
        return waiting.inOrder();
    }

    void add(Waiting item) {
        waiting.put(item.id.value(), item);
    }

    void remove(Waiting item) {
        waiting.remove(item.id.value());
    }

    @Nullable
    Agent holder(InteractionId id) {
        return holders.get(id.value());
    }

    void assign(Agent agent, Carried what) {
        holders.put(what.interaction(), agent);
        agent.carry(what);
    }

    void unassign(InteractionId id, Agent agent) {
        holders.remove(id.value());
        agent.drop(id.value());
    }
}
