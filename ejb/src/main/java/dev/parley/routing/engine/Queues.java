package dev.parley.routing.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where each waiting interaction stands: open in its lane, reserved for one agent, or taken out to alert. */
final class Queues {
    private final Floor floor;
    private final Lanes lanes;
    private final Timers timers;
    private final Map<AgentId, Set<InteractionId>> preferring = new HashMap<>();

    Queues(Floor floor, Lanes lanes, Timers timers) {
        this.floor = floor;
        this.lanes = lanes;
        this.timers = timers;
    }

    Waiting enter(QueuedInteraction facts, Map<AgentId, Instant> refusals, Turn turn) {
        Demand demand = lanes.demandOf(facts);
        int ring = demand.course.ringAfter(turn.nanos - Nanos.of(facts.queuedAt()));
        Waiting item = new Waiting(facts, refusals, demand, lanes.laneFor(facts, demand, ring), ring);
        floor.add(item);
        item.preferredAgent().ifPresent(agent -> preferredBy(agent).add(facts.id()));
        place(item, turn);
        return item;
    }

    /** Takes the interaction out of the engine; an open offer must be closed before. */
    void exit(Waiting item) {
        lift(item);
        item.leave();
        item.changesAt = Nanos.NEVER;
        floor.remove(item);
        item.preferredAgent().ifPresent(agent -> forgetPreference(agent, item));
    }

    /** Puts an interaction where it belongs now, and has it settled unless it alerts. */
    void place(Waiting item, Turn turn) {
        int ring = item.course.ringAfter(turn.nanos - item.queuedAt);
        Lane lane = ring == item.ring() ? item.lane() : lanes.laneFor(item.facts, item.demand, ring);
        setTimer(item, turn);
        if (lane == item.lane() && item.staysAt(turn.nanos)) {
            item.moveTo(lane, ring);
            return;
        }
        lift(item);
        item.moveTo(lane, ring);
        item.stageAt(turn.nanos);
        if (item.offer == null) {
            stand(item, turn);
        }
    }

    private static void stand(Waiting item, Turn turn) {
        item.reserved = item.reservedAt(turn.nanos);
        if (!item.reserved) {
            item.lane().add(item);
            item.stands = true;
            if (item.refusedByAnybody(turn.now)) {
                item.lane().refused.add(item.key(), item);
            }
        }
        turn.touch(item);
    }

    void lift(Waiting item) {
        item.reserved = false;
        if (item.stands) {
            item.stands = false;
            item.lane().remove(item);
            item.lane().refused.remove(item.key(), item);
        }
    }

    Collection<InteractionId> preferring(Agent agent) {
        return preferring.isEmpty() ? Set.of() : preferring.getOrDefault(agent.id, Set.of());
    }

    private Set<InteractionId> preferredBy(AgentId agent) {
        return preferring.computeIfAbsent(agent, unknown -> new TreeSet<>());
    }

    private void forgetPreference(AgentId agent, Waiting item) {
        Set<InteractionId> left = preferredBy(agent);
        left.remove(item.id);
        if (left.isEmpty()) {
            preferring.remove(agent);
        }
    }

    private void setTimer(Waiting item, Turn turn) {
        long next = item.changesAfter(turn.nanos);
        if (next != Nanos.NEVER && next != item.changesAt) {
            timers.set(next, Timer.Kind.PLACE_CHANGES, item);
        }
        item.changesAt = next;
    }
}
