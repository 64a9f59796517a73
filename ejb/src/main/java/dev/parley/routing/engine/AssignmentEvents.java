package dev.parley.routing.engine;

import org.jspecify.annotations.Nullable;

/** Interactions that agents have, whoever decided it. */
final class AssignmentEvents {
    private final Floor floor;
    private final Queues queues;
    private final Offers offers;

    AssignmentEvents(Floor floor, Queues queues, Offers offers) {
        this.floor = floor;
        this.queues = queues;
        this.offers = offers;
    }

    void loaded(RoutingEvent.LoadReported event, Turn turn) {
        Agent agent = floor.agent(event.agent());
        floor.findWaiting(event.interaction()).ifPresent(item -> takeFromQueue(item, agent, turn));
        floor.findHolder(event.interaction())
                .filter(holder -> holder != agent)
                .ifPresent(holder -> release(event.interaction(), holder, turn));
        Workgroup workgroup = floor.workgroup(event.workgroup());
        floor.assign(
                event.interaction(), agent, new Carried(workgroup, event.type(), event.share(), false, event.since()));
        agent.touched(event.since());
        turn.touch(agent);
    }

    void ended(RoutingEvent.AssignmentEnded event, Turn turn) {
        floor.findHolder(event.interaction()).ifPresent(agent -> release(event.interaction(), agent, turn));
    }

    void held(RoutingEvent.HeldChanged event, Turn turn) {
        floor.findHolder(event.interaction()).ifPresent(agent -> {
            Carried carried = agent.carried().get(event.interaction());
            if (carried != null) {
                agent.carry(event.interaction(), carried.withHeld(event.held()));
                turn.touch(agent);
            }
        });
    }

    /** Takes the interaction from wherever it is: queue, alert or agent. */
    void take(InteractionId id, Turn turn) {
        floor.findWaiting(id).ifPresent(item -> takeFromQueue(item, null, turn));
        floor.findHolder(id).ifPresent(agent -> release(id, agent, turn));
    }

    /** An alert at the agent who is known to have it now has simply been answered. */
    private void takeFromQueue(Waiting item, @Nullable Agent taker, Turn turn) {
        OpenOffer offer = item.offer;
        if (offer != null && offer.agent() == taker) {
            offers.close(item, offer, turn);
        } else if (offer != null) {
            offers.withdraw(item, offer, WithdrawalReason.INTERACTION_GONE, turn);
        }
        queues.exit(item);
    }

    private void release(InteractionId id, Agent agent, Turn turn) {
        floor.unassign(id, agent);
        agent.touched(turn.now);
        turn.touch(agent);
    }
}
