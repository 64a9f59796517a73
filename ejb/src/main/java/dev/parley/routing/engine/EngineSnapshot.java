package dev.parley.routing.engine;

import java.util.List;

/**
 * Everything an engine knows, as the events that tell it: workgroups, agents, their states, what they have, what waits
 * and which offers are open. The same list can be built from database rows.
 */
public record EngineSnapshot(List<RoutingEvent> events) {
    public EngineSnapshot {
        events = List.copyOf(events);
    }
}
