package dev.parley.routing.engine;

import java.util.ArrayList;
import java.util.List;

/** Applies changes of configuration: who sits where, in which order things wait, which offers no longer hold. */
final class Configuring {
    private final Floor floor;
    private final Queues queues;
    private final Offers offers;
    private final Lanes lanes;

    Configuring(Floor floor, Lanes lanes, Queues queues, Offers offers) {
        this.floor = floor;
        this.lanes = lanes;
        this.queues = queues;
        this.offers = offers;
    }

    void configure(RoutingEvent.AgentConfigured event, Turn turn) {
        reseat(floor.agent(event.agent()), event.profile(), turn);
    }

    void remove(RoutingEvent.AgentRemoved event, Turn turn) {
        floor.findAgent(event.agent()).ifPresent(agent -> {
            offers.leaveDuty(agent, turn);
            reseat(agent, AgentProfile.NONE, turn);
            floor.forget(agent);
        });
    }

    private void reseat(Agent agent, AgentProfile profile, Turn turn) {
        agent.seats.all().forEach(seat -> Offers.touchRefused(seat.lane, turn));
        lanes.facedBy(agent.profile.memberships().keySet()).forEach(lane -> lane.leave(agent));
        agent.profile
                .memberships()
                .keySet()
                .forEach(id -> floor.workgroup(id).members.remove(agent.id));
        agent.profile = profile;
        agent.weigh();
        profile.memberships().keySet().forEach(id -> floor.workgroup(id).members.put(agent.id, agent));
        lanes.facedBy(profile.memberships().keySet()).forEach(lane -> lane.join(agent));
        withdrawUnfit(agent, turn);
        for (InteractionId id : List.copyOf(queues.preferring(agent))) {
            floor.findWaiting(id).ifPresent(item -> queues.place(item, turn));
        }
        turn.touch(agent);
    }

    private void withdrawUnfit(Agent agent, Turn turn) {
        offers.offeredTo(agent).forEach(item -> withdrawUnfit(item, turn));
    }

    private void withdrawUnfit(Waiting item, Turn turn) {
        if (item.offer != null && item.lane().seatOf(item.offer.agent().id) == null) {
            offers.fail(item, item.offer, WithdrawalReason.NO_LONGER_QUALIFIED, turn);
        }
    }

    void configure(RoutingEvent.WorkgroupConfigured event, Turn turn) {
        Workgroup workgroup = floor.workgroup(event.workgroup());
        List<Waiting> items = itemsOf(workgroup);
        items.forEach(queues::exit);
        lanes.dissolve(workgroup);
        workgroup.rules = event.rules();
        floor.agents().forEach(Agent::weigh);
        items.forEach(item -> reenter(item, turn));
        // also from helpers of other workgroups, who are no members
        itemsOf(workgroup).forEach(item -> withdrawUnfit(item, turn));
        floor.agents().forEach(turn::touch);
    }

    private List<Waiting> itemsOf(Workgroup workgroup) {
        List<Waiting> items = new ArrayList<>(floor.waiting());
        items.removeIf(item -> item.lane().workgroup != workgroup);
        return items;
    }

    private void reenter(Waiting former, Turn turn) {
        Waiting item = queues.enter(former.facts, former.refusals(), turn);
        offers.keep(former, item);
    }
}
