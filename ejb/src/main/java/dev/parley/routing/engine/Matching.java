package dev.parley.routing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Brings agents and interactions together until nothing waits that somebody may take (RT-9). */
final class Matching {
    private final Floor floor;
    private final Queues queues;
    private final Offers offers;

    Matching(Floor floor, Queues queues, Offers offers) {
        this.floor = floor;
        this.queues = queues;
        this.offers = offers;
    }

    /** Only what the turn touched can have come to fit: agents choose first, then what still waits looks for others. */
    void settle(Turn turn) {
        withdrawExcess(turn);
        List<Agent> agents = turn.takeAgents();
        if (agents.size() > 1) {
            agents.forEach(Agent::refreshSeats);
        }
        for (Agent agent : agents) {
            serve(agent, turn);
        }
        for (Waiting item : turn.takeInteractions()) {
            findAgentFor(item, turn);
        }
    }

    /** Before anything is offered: what was offered may no longer fit beside what its agent got meanwhile. */
    private void withdrawExcess(Turn turn) {
        List<Agent> touched = turn.agents();
        for (int i = 0; i < touched.size(); i++) {
            Agent agent = touched.get(i);
            if (agent.takePressed()) {
                offers.failExcess(agent, turn);
            }
        }
    }

    private void serve(Agent agent, Turn turn) {
        boolean served = agent.onDuty && offerBest(agent, turn);
        if (!served) {
            agent.refreshSeats();
        }
        while (served) {
            served = offerBest(agent, turn);
        }
    }

    private boolean offerBest(Agent agent, Turn turn) {
        if (!agent.mayHaveRoom()) {
            return false;
        }
        Ranking ranking = rank(agent, turn);
        if (ranking.best().isEmpty()) {
            ranking = rankRefused(agent, turn);
        }
        if (ranking.best().isEmpty()) {
            return false;
        }
        Ranking.Contender chosen = ranking.best().get(0);
        DecisionRule rule = ruleFor(chosen, turn);
        offers.make(
                chosen.item(), agent, explain(rule, chosen.item(), chosen.seat(), ranking.candidates(), turn), turn);
        return true;
    }

    private Ranking rank(Agent agent, Turn turn) {
        Ranking ranking = new Ranking(turn.seconds);
        Predicate<Waiting> allowed = item -> !item.refusedBy(agent.id, turn.now);
        agent.seats.forEachPromising(
                ranking, turn.seconds, (seat, points) -> seat.lane.enter(ranking, seat, points, allowed));
        for (InteractionId id : queues.preferring(agent)) {
            floor.findWaiting(id).ifPresent(item -> rankReserved(item, agent, ranking, turn));
        }
        return ranking;
    }

    /** What the agent refused comes after everything else, so that refusing it again blocks nothing. */
    private static Ranking rankRefused(Agent agent, Turn turn) {
        Ranking ranking = new Ranking(turn.seconds);
        for (Seat seat : agent.seats.all()) {
            for (Waiting item : seat.lane.refused) {
                if (seat.hasRoom() && !item.closedTo(agent.id, turn.now)) {
                    ranking.enter(item, seat);
                }
            }
        }
        return ranking;
    }

    private static void rankReserved(Waiting item, Agent agent, Ranking ranking, Turn turn) {
        Seat seat = item.lane().seatOf(agent.id);
        if (item.reserved && seat != null && seat.hasRoom() && !item.refusedBy(agent.id, turn.now)) {
            ranking.enter(item, seat);
        }
    }

    private static DecisionRule ruleFor(Ranking.Contender chosen, Turn turn) {
        if (chosen.item().reserved) {
            return reservedRule(chosen.item());
        }
        boolean refused = chosen.item().refusedBy(chosen.seat().agent.id, turn.now);
        return refused ? DecisionRule.NOBODY_ELSE_LEFT : DecisionRule.BEST_INTERACTION;
    }

    private void findAgentFor(Waiting item, Turn turn) {
        if (item.offer != null) {
            return;
        }
        if (item.reserved) {
            offerToPreferred(item, turn);
            return;
        }
        List<Seat> best = bestSeats(item, turn);
        if (!best.isEmpty()) {
            boolean refused = item.refusedBy(best.get(0).agent.id, turn.now);
            offerTo(item, best, refused ? DecisionRule.NOBODY_ELSE_LEFT : DecisionRule.BEST_AGENT, turn);
        }
    }

    private void offerToPreferred(Waiting item, Turn turn) {
        item.preferredAgent()
                .map(item.lane()::seatOf)
                .filter(seat -> seat.inReady() && !item.refusedBy(seat.agent.id, turn.now))
                .ifPresent(seat -> offerTo(item, List.of(seat), reservedRule(item), turn));
    }

    static DecisionRule reservedRule(Waiting item) {
        return item.isNamed() ? DecisionRule.NAMED_AGENT : DecisionRule.PREFERRED_AGENT;
    }

    private static List<Seat> bestSeats(Waiting item, Turn turn) {
        Row<Seat> ready = item.lane().ready;
        if (ready.isEmpty()) {
            return List.of();
        }
        List<Seat> best = new ArrayList<>(Ranking.SIZE);
        for (int i = 0; i < ready.size() && best.size() < Ranking.SIZE; i++) {
            if (!item.closedTo(ready.get(i).agent.id, turn.now)) {
                best.add(ready.get(i));
            }
        }
        return best;
    }

    private void offerTo(Waiting item, List<Seat> best, DecisionRule rule, Turn turn) {
        List<Candidate> candidates = new ArrayList<>(best.size());
        for (Seat seat : best) {
            candidates.add(Score.agentCandidate(item, seat, turn.seconds));
        }
        Seat chosen = best.get(0);
        offers.make(item, chosen.agent, explain(rule, item, chosen, candidates, turn), turn);
    }

    private static Explanation explain(
            DecisionRule rule, Waiting item, Seat chosen, List<Candidate> candidates, Turn turn) {
        return new Explanation(
                rule,
                item.waited(turn.now),
                item.ring(),
                candidates,
                item.lane().exclusions(item, turn.now, chosen));
    }
}
