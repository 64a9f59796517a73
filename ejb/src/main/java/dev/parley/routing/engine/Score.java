package dev.parley.routing.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The two scores, each as one number, as its terms, and as the part that stays constant while time passes: all waiting
 * time grows at the same rate, so the order inside a lane needs no clock.
 */
final class Score {
    private Score() {}

    static double constantOfInteraction(QueuedInteraction item, ScoreWeights weights) {
        return item.priority() * weights.priority()
                - seconds(item.queuedAt()) * weights.timeInQueue()
                - seconds(item.createdAt()) * weights.timeInSystem();
    }

    static double ofInteraction(Waiting item, Seat seat, Instant now) {
        ScoreWeights weights = item.lane.workgroup.rules.weights();
        return seat.skill * weights.skill()
                + item.facts.priority() * weights.priority()
                + seconds(item.facts.queuedAt(), now) * weights.timeInQueue()
                + seconds(item.facts.createdAt(), now) * weights.timeInSystem();
    }

    static Candidate interactionCandidate(Waiting item, Seat seat, Instant now) {
        ScoreWeights weights = item.lane.workgroup.rules.weights();
        List<ScoreTerm> terms = List.of(
                new ScoreTerm(ScoreTerm.Kind.SKILL, seat.skill, weights.skill()),
                new ScoreTerm(ScoreTerm.Kind.PRIORITY, item.facts.priority(), weights.priority()),
                new ScoreTerm(ScoreTerm.Kind.TIME_IN_QUEUE, seconds(item.facts.queuedAt(), now), weights.timeInQueue()),
                new ScoreTerm(
                        ScoreTerm.Kind.TIME_IN_SYSTEM, seconds(item.facts.createdAt(), now), weights.timeInSystem()));
        return new Candidate(seat.agent.id, item.facts.id(), ofInteraction(item, seat, now), terms);
    }

    static double constantOfAgent(Seat seat) {
        ScoreWeights weights = seat.lane.workgroup.rules.weights();
        return seat.skill * weights.agentSkill()
                + seat.agent.profile.cost() * weights.cost()
                - seconds(seat.agent.idleSince()) * weights.timeAvailable();
    }

    static Candidate agentCandidate(Waiting item, Seat seat, Instant now) {
        ScoreWeights weights = seat.lane.workgroup.rules.weights();
        List<ScoreTerm> terms = List.of(
                new ScoreTerm(ScoreTerm.Kind.SKILL, seat.skill, weights.agentSkill()),
                new ScoreTerm(ScoreTerm.Kind.COST, seat.agent.profile.cost(), weights.cost()),
                new ScoreTerm(
                        ScoreTerm.Kind.TIME_AVAILABLE, seconds(seat.agent.idleSince(), now), weights.timeAvailable()));
        double score = terms.stream().mapToDouble(ScoreTerm::points).sum();
        return new Candidate(seat.agent.id, item.facts.id(), score, terms);
    }

    private static double seconds(Instant at) {
        return at.toEpochMilli() / 1000.0;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
