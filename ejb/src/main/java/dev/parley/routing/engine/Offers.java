package dev.parley.routing.engine;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The life of an offer: made, then accepted, refused, missed or withdrawn. */
final class Offers {
    private final Floor floor;
    private final Queues queues;
    private final Timers timers;

    Offers(Floor floor, Queues queues, Timers timers) {
        this.floor = floor;
        this.queues = queues;
        this.timers = timers;
    }

    void make(Waiting item, Agent agent, Explanation explanation, Turn turn) {
        WorkgroupRules rules = item.lane().workgroup.rules;
        Instant expiresAt = turn.now.plus(rules.offerTimeout());
        open(item, new OpenOffer(agent, turn.now, expiresAt));
        agent.refreshSeats();
        turn.decide(new RoutingDecision.Offer(
                item.id, agent.id, item.facts.workgroup(), turn.now, expiresAt, rules.autoAnswer(), explanation));
    }

    void open(Waiting item, OpenOffer offer) {
        queues.lift(item);
        item.offer = offer;
        offer.agent().carry(carried(item, true, Nanos.of(offer.at())));
        timers.set(offer.expires(), Timer.Kind.OFFER_EXPIRES, item);
    }

    /** What was offered stays so, though the interaction has come anew. */
    void keep(Waiting former, Waiting item) {
        OpenOffer offer = former.offer;
        if (offer != null) {
            former.offer = null;
            queues.lift(item);
            item.offer = offer;
            timers.set(offer.expires(), Timer.Kind.OFFER_EXPIRES, item);
        }
    }

    void accept(Waiting item, OpenOffer offer, Turn turn) {
        close(item, offer, turn);
        queues.exit(item);
        Agent agent = offer.agent();
        agent.showed(turn.nanos);
        agent.touched(turn.nanos);
        floor.assign(agent, carried(item, false, turn.nanos));
    }

    private static Carried carried(Waiting item, boolean offered, long since) {
        return new Carried(item.id.value(), item.lane().workgroup, item.facts.type(), Share.ACTIVE, offered, since);
    }

    void reject(Waiting item, OpenOffer offer, Turn turn) {
        offer.agent().showed(turn.nanos);
        refuse(item, offer, WithdrawalReason.REJECTED, turn);
    }

    void miss(Waiting item, OpenOffer offer, Turn turn) {
        refuse(item, offer, WithdrawalReason.TIMEOUT, turn);
        Agent agent = offer.agent();
        boolean counts = agent.miss(Nanos.of(offer.at()), turn.nanos);
        if (counts
                && agent.onDuty
                && agent.misses() >= item.lane().workgroup.rules.missesBeforeNotAnswering()) {
            turn.decide(new RoutingDecision.AgentNotAnswering(agent.id, agent.misses(), turn.now));
            leaveDuty(agent, turn);
        }
    }

    private void refuse(Waiting item, OpenOffer offer, WithdrawalReason reason, Turn turn) {
        item.refuse(offer.agent().id, turn.now.plus(floor.settings.refusalPause()));
        fail(item, offer, reason, turn);
    }

    /** Takes the offer back and lets the interaction wait again, as long as it has waited already. */
    void fail(Waiting item, OpenOffer offer, WithdrawalReason reason, Turn turn) {
        withdraw(item, offer, reason, turn);
        requeue(item, turn);
    }

    void withdraw(Waiting item, OpenOffer offer, WithdrawalReason reason, Turn turn) {
        close(item, offer, turn);
        turn.decide(new RoutingDecision.OfferWithdrawn(item.id, offer.agent().id, reason, turn.now));
    }

    /** The offer never came to be: its commit met a row that somebody else had changed. */
    void lose(Waiting item, OpenOffer offer, Turn turn) {
        close(item, offer, turn);
        requeue(item, turn);
    }

    private void requeue(Waiting item, Turn turn) {
        queues.place(item, turn);
        turn.decide(new RoutingDecision.Requeued(item.id, item.facts.queuedAt(), turn.now));
    }

    void close(Waiting item, OpenOffer offer, Turn turn) {
        item.offer = null;
        offer.agent().drop(item.id.value());
        turn.touch(offer.agent());
    }

    /** The agent takes nothing more; what alerts there goes back, and what others refused may be theirs again. */
    void leaveDuty(Agent agent, Turn turn) {
        agent.setOnDuty(false);
        failAll(agent, turn);
        agent.seats.all().forEach(seat -> touchRefused(seat.lane, turn));
        turn.touch(agent);
    }

    /** Takes back what is above 100 %, the latest offer first. */
    void failExcess(Agent agent, Turn turn) {
        for (Carried excess = agent.excess(); excess != null; excess = agent.excess()) {
            failForRoom(excess, turn);
        }
    }

    /** The agent got one more of a type from elsewhere: takes back what is above its maximum now. */
    void failExcessOf(InteractionType type, Agent agent, Turn turn) {
        for (Carried excess = agent.excessOf(type); excess != null; excess = agent.excessOf(type)) {
            failForRoom(excess, turn);
        }
    }

    private void failForRoom(Carried excess, Turn turn) {
        Waiting item =
                floor.findWaiting(new InteractionId(excess.interaction())).orElseThrow();
        fail(item, Objects.requireNonNull(item.offer), WithdrawalReason.NO_CAPACITY, turn);
    }

    private void failAll(Agent agent, Turn turn) {
        for (Waiting item : offeredTo(agent)) {
            if (item.offer != null) {
                fail(item, item.offer, WithdrawalReason.AGENT_UNAVAILABLE, turn);
            }
        }
    }

    List<Waiting> offeredTo(Agent agent) {
        return agent.carried().stream()
                .filter(Carried::offered)
                .map(each -> new InteractionId(each.interaction()))
                .sorted()
                .flatMap(id -> floor.findWaiting(id).stream())
                .toList();
    }

    static void touchRefused(Lane lane, Turn turn) {
        lane.refused.forEach(turn::touch);
    }
}
