package dev.parley.routing.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes down what is on the floor as the events that tell it. */
final class SnapshotTaking {
    private final Floor floor;
    private final List<RoutingEvent> events = new ArrayList<>();

    SnapshotTaking(Floor floor) {
        this.floor = floor;
    }

    EngineSnapshot take() {
        floor.workgroups().forEach(each -> events.add(new RoutingEvent.WorkgroupConfigured(each.id, each.rules)));
        floor.agents().forEach(this::addAgent);
        floor.waiting().forEach(this::addWaiting);
        return new EngineSnapshot(events);
    }

    private void addAgent(Agent agent) {
        events.add(new RoutingEvent.AgentConfigured(agent.id, agent.profile));
        events.add(new RoutingEvent.AgentAvailable(agent.id, Nanos.moment(agent.lastTouched()), agent.missed()));
        if (!agent.onDuty) {
            events.add(new RoutingEvent.AgentUnavailable(agent.id));
        }
        agent.carried().stream()
                .sorted(Comparator.comparingLong(Carried::interaction))
                .forEach(what -> addLoad(agent, what));
    }

    private void addLoad(Agent agent, Carried what) {
        if (!what.offered()) {
            events.add(new RoutingEvent.LoadReported(
                    new InteractionId(what.interaction()),
                    agent.id,
                    what.workgroup().id,
                    what.type(),
                    what.share(),
                    Nanos.moment(what.since())));
        }
    }

    private void addWaiting(Waiting item) {
        events.add(new RoutingEvent.InteractionQueued(item.facts, item.refusals()));
        OpenOffer offer = item.offer;
        if (offer != null) {
            events.add(new RoutingEvent.OfferRestored(item.id, offer.agent().id, offer.at(), offer.expiresAt()));
        }
    }
}
