package dev.parley.routing.engine;

/** Agents who come on duty and leave it. */
final class AgentEvents {
    private final Floor floor;
    private final Offers offers;

    AgentEvents(Floor floor, Offers offers) {
        this.floor = floor;
        this.offers = offers;
    }

    void available(RoutingEvent.AgentAvailable event, Turn turn) {
        Agent agent = floor.agent(event.agent());
        agent.missed(event.misses());
        agent.touched(Nanos.of(event.since()));
        agent.setOnDuty(true);
        turn.touch(agent);
    }

    void unavailable(RoutingEvent.AgentUnavailable event, Turn turn) {
        offers.leaveDuty(floor.agent(event.agent()), turn);
    }
}
