package dev.parley.bench.routing;

import dev.parley.routing.engine.AgentId;
import dev.parley.routing.engine.InteractionId;
import dev.parley.routing.engine.Misses;
import dev.parley.routing.engine.RoutingDecision;
import dev.parley.routing.engine.RoutingDecision.Offer;
import dev.parley.routing.engine.RoutingEngine;
import dev.parley.routing.engine.RoutingEvent;
import dev.parley.routing.engine.RoutingSettings;
import dev.parley.routing.engine.WorkgroupId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A centre in which every agent is on duty and busy and a constant number of interactions waits. Each step one assigned
 * interaction ends, the engine gives the agent something else, the agent takes it or, now and then, rejects it, and as
 * many new interactions come as left. Time passes so that an interaction waits ten minutes on average: each one goes
 * through its rings and towards its target.
 */
final class FullHouse {
    private static final Duration MEAN_WAIT = Duration.ofMinutes(10);
    private static final int REJECTED_ONE_IN = 50;

    final RoutingEngine engine = new RoutingEngine(RoutingSettings.DEFAULT);
    private final People people;
    private final Random random;
    private final long stepNanos;
    private final List<InteractionId> assigned = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-02T09:00:00Z");
    private final int wanted;
    private long nextId = 1;
    /** That wait or are assigned. */
    private int queued;

    FullHouse(Scale scale, long seed) {
        people = new People(scale, seed);
        random = new Random(seed + 1);
        wanted = scale.waiting;
        stepNanos = MEAN_WAIT.toNanos() / scale.waiting;
        for (int workgroup = 0; workgroup < scale.workgroups; workgroup++) {
            engine.apply(
                    new RoutingEvent.WorkgroupConfigured(new WorkgroupId(workgroup), people.rules(workgroup)), now);
        }
        for (int agent = 0; agent < scale.agents; agent++) {
            engine.apply(new RoutingEvent.AgentConfigured(new AgentId(agent), people.agent(agent)), now);
        }
        for (int agent = 0; agent < scale.agents; agent++) {
            engine.apply(new RoutingEvent.AgentAvailable(new AgentId(agent), now, Misses.NONE), now);
        }
        while (waiting() < scale.waiting) {
            now = now.plusNanos(waiting() == 0 ? 0 : stepNanos);
            queueOne();
        }
    }

    Instant now() {
        return now;
    }

    private int waiting() {
        return queued - assigned.size();
    }

    private int queueOne() {
        queued++;
        return take(engine.apply(new RoutingEvent.InteractionQueued(people.interaction(nextId++, now)), now));
    }

    /** Ends one interaction and brings in new ones; returns how many offers were decided. */
    int step() {
        now = now.plusNanos(stepNanos);
        int decided = take(engine.apply(new RoutingEvent.AssignmentEnded(pick()), now));
        while (waiting() < wanted) {
            decided += queueOne();
        }
        return decided;
    }

    private InteractionId pick() {
        queued--;
        int place = random.nextInt(assigned.size());
        InteractionId picked = assigned.get(place);
        InteractionId last = assigned.remove(assigned.size() - 1);
        if (place < assigned.size()) {
            assigned.set(place, last);
        }
        return picked;
    }

    private int take(List<RoutingDecision> decisions) {
        int offers = 0;
        for (RoutingDecision decision : decisions) {
            if (decision instanceof Offer offer) {
                offers += 1 + answer(offer);
            }
        }
        return offers;
    }

    private int answer(Offer offer) {
        if (random.nextInt(REJECTED_ONE_IN) == 0) {
            return take(engine.apply(new RoutingEvent.OfferRejected(offer.interaction(), offer.agent()), now));
        }
        assigned.add(offer.interaction());
        return take(engine.apply(new RoutingEvent.OfferAccepted(offer.interaction(), offer.agent()), now));
    }
}
