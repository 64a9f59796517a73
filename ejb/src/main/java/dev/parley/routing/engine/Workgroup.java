package dev.parley.routing.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A workgroup with its rules, its members and its lanes. */
final class Workgroup {
    final WorkgroupId id;
    WorkgroupRules rules = WorkgroupRules.DEFAULT;
    final Map<AgentId, Agent> members = new TreeMap<>();
    private final Map<LaneKey, Lane> lanes = new HashMap<>();

    Workgroup(WorkgroupId id) {
        this.id = id;
    }

    Lane laneFor(QueuedInteraction interaction) {
        LaneKey key = LaneKey.of(interaction);
        @Nullable Lane existing = lanes.get(key);
        if (existing != null) {
            return existing;
        }
        Lane created = new Lane(this, key);
        lanes.put(key, created);
        return created;
    }

    void join(Agent agent) {
        members.put(agent.id, agent);
        forEachLane(lane -> lane.join(agent));
    }

    void leave(Agent agent) {
        members.remove(agent.id);
        forEachLane(lane -> lane.leave(agent));
    }

    void forEachLane(Consumer<Lane> action) {
        lanes.values().forEach(action);
    }

    /** Forgets the lanes, which new rules order differently; the next interactions make them anew. */
    void dissolveLanes() {
        forEachLane(Lane::dissolve);
        lanes.clear();
    }
}
