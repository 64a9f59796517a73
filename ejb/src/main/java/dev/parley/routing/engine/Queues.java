package dev.parley.routing.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where each waiting interaction stands: open in its lane, reserved for its preferred agent, or taken out to alert. */
final class Queues {
    private final Floor floor;
    private final Timers timers;
    private final Map<AgentId, Set<InteractionId>> preferring = new HashMap<>();

    Queues(Floor floor, Timers timers) {
        this.floor = floor;
        this.timers = timers;
    }

    Waiting enter(QueuedInteraction facts, Map<AgentId, Instant> refusals, Turn turn) {
        Workgroup workgroup = floor.workgroup(facts.workgroup());
        Waiting item = new Waiting(facts, refusals, workgroup.laneFor(facts));
        floor.add(item);
        item.preferredAgent().ifPresent(agent -> preferredBy(agent).add(facts.id()));
        setPlaceTimers(item, turn);
        place(item, turn);
        return item;
    }

    /** Takes the interaction out of the engine; an open offer must be closed before. */
    void exit(Waiting item) {
        lift(item);
        floor.remove(item);
        cancelPlaceTimers(item);
        item.preferredAgent().ifPresent(agent -> forgetPreference(agent, item));
    }

    /** A later refusal of the same agent takes the place of the earlier one, timer and all. */
    void refuse(Waiting item, AgentId agent, Instant until, Turn turn) {
        cancelPlaceTimers(item);
        item.refusals.put(agent, until);
        setPlaceTimers(item, turn);
    }

    /** Puts an interaction that is not alerting where it belongs now, and has it settled. */
    void place(Waiting item, Turn turn) {
        lift(item);
        if (item.offer != null) {
            return;
        }
        item.reserved = item.reservedAt(turn.now);
        if (!item.reserved) {
            item.lane.open.add(item);
            if (!item.refusals.isEmpty()) {
                item.lane.refused.add(item);
            }
        }
        turn.touch(item.facts.id());
    }

    void lift(Waiting item) {
        item.reserved = false;
        item.lane.open.remove(item);
        item.lane.refused.remove(item);
    }

    Collection<InteractionId> preferring(AgentId agent) {
        return preferring.getOrDefault(agent, Set.of());
    }

    private Set<InteractionId> preferredBy(AgentId agent) {
        return preferring.computeIfAbsent(agent, unknown -> new TreeSet<>());
    }

    private void forgetPreference(AgentId agent, Waiting item) {
        Set<InteractionId> left = preferredBy(agent);
        left.remove(item.facts.id());
        if (left.isEmpty()) {
            preferring.remove(agent);
        }
    }

    private static List<Instant> placeChanges(Waiting item) {
        List<Instant> moments = new ArrayList<>(item.refusals.values());
        item.reservedUntil().ifPresent(moments::add);
        return moments;
    }

    private void setPlaceTimers(Waiting item, Turn turn) {
        placeChanges(item).stream()
                .filter(turn.now::isBefore)
                .forEach(at -> timers.set(at, Timer.Kind.PLACE_CHANGES, item.facts.id()));
    }

    private void cancelPlaceTimers(Waiting item) {
        placeChanges(item).forEach(at -> timers.cancel(at, Timer.Kind.PLACE_CHANGES, item.facts.id()));
    }
}
