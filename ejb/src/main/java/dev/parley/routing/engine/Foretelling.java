package dev.parley.routing.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says who would get an interaction if it came now. It looks at every member once and changes nothing. */
final class Foretelling {
    private final Floor floor;
    private final Lanes lanes;

    Foretelling(Floor floor, Lanes lanes) {
        this.floor = floor;
        this.lanes = lanes;
    }

    Prospect foretell(QueuedInteraction facts, Turn turn) {
        Demand demand = new Demand(facts, Course.of(facts, floor.workgroup(facts.workgroup()).rules));
        int ring = demand.course.ringAfter(turn.nanos - Nanos.of(facts.queuedAt()));
        Lane lane = lanes.imagine(facts, ring);
        Waiting item = new Waiting(facts, Map.of(), demand, lane, ring);
        item.stageAt(turn.nanos);
        List<Seat> ready = new ArrayList<>();
        lane.members()
                .forEach(agent -> lane.imagine(agent).filter(Seat::inReady).ifPresent(ready::add));
        ready.sort(Comparator.comparingDouble(Seat::constantScore).reversed().thenComparing(Seat.ORDER));
        boolean reserved = item.reservedAt(turn.nanos);
        if (reserved) {
            ready.removeIf(seat -> !item.preferredAgent().equals(Optional.of(seat.agent.id)));
        }
        List<Candidate> candidates = ready.stream()
                .limit(Ranking.SIZE)
                .map(seat -> Score.agentCandidate(item, seat, turn.seconds))
                .toList();
        return new Prospect(
                ready.stream().findFirst().map(seat -> seat.agent.id),
                item.preferredAgent().filter(agent -> reserved),
                ready.isEmpty() ? ahead(item, turn) : 0,
                new Explanation(
                        reserved ? Matching.reservedRule(item) : DecisionRule.BEST_AGENT,
                        Duration.between(facts.queuedAt(), turn.now),
                        ring,
                        candidates,
                        lane.exclusions(item, turn.now, null)));
    }

    /** Those of the same lane that would go first. */
    private int ahead(Waiting item, Turn turn) {
        int ahead = 0;
        Optional<Lane> real = lanes.find(item.facts, item.ring());
        if (real.isPresent()) {
            var before = real.get().at(turn.seconds);
            while (before.hasNext() && Waiting.compareAt(turn.seconds, before.next(), item) < 0) {
                ahead++;
            }
        }
        return ahead;
    }
}
