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
        Carried former = agent.find(event.interaction().value());
        floor.findWaiting(event.interaction()).ifPresent(item -> {
            takeFromQueue(item, agent, turn);
            agent.showed(Nanos.of(event.since()));
        });
        Agent holder = floor.holder(event.interaction());
        if (holder != null && holder != agent) {
            release(event.interaction(), holder, turn);
        }
        Workgroup workgroup = floor.workgroup(event.workgroup());
        long since = Nanos.of(event.since());
        Carried now = new Carried(event.interaction().value(), workgroup, event.type(), event.share(), false, since);
        floor.assign(agent, now);
        agent.touched(since);
        turn.touch(agent);
        if (now.weighs() && (former == null || !former.weighs())) {
            offers.failExcessOf(event.type(), agent, turn);
        }
    }

    void ended(RoutingEvent.AssignmentEnded event, Turn turn) {
        release(event.interaction(), turn);
    }

    void held(RoutingEvent.HeldChanged event, Turn turn) {
        Agent agent = floor.holder(event.interaction());
        Carried carried = agent == null ? null : agent.find(event.interaction().value());
        if (agent != null && carried != null) {
            agent.carry(carried.withHeld(event.held()));
            turn.touch(agent);
        }
    }

    /** Takes the interaction from wherever it is: queue, alert or agent. */
    void take(InteractionId id, Turn turn) {
        floor.findWaiting(id).ifPresent(item -> takeFromQueue(item, null, turn));
        release(id, turn);
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

    private void release(InteractionId id, Turn turn) {
        Agent holder = floor.holder(id);
        if (holder != null) {
            release(id, holder, turn);
        }
    }

    private void release(InteractionId id, Agent agent, Turn turn) {
        floor.unassign(id, agent);
        agent.touched(turn.nanos);
        turn.touch(agent);
    }
}
