package dev.parley.routing.engine;

import java.time.Instant;
import java.util.List;

/**
 * The two scores, each as one number, as its terms, and as the part that stays constant while time passes: at one stage
 * all waiting time grows at the same rate, so the order inside a lane needs no clock. Times are seconds of the epoch.
 */
final class Score {
    private Score() {}

    static double seconds(Instant at) {
        return at.toEpochMilli() / 1000.0;
    }

    /** What orders interactions of one lane and stage. */
    static double constantOf(Waiting item) {
        ScoreWeights weights = item.lane().workgroup.rules.weights();
        double queued = seconds(item.facts.queuedAt());
        ServiceLevelTarget boost =
                item.stage() == Stage.AT_RISK ? item.moments().boost() : null;
        double perSecond = boost == null ? 0 : boost.boost() / boost.riskSeconds();
        return item.facts.priority() * weights.priority()
                - queued * (weights.timeInQueue() + perSecond)
                - seconds(item.facts.createdAt()) * weights.timeInSystem();
    }

    /** The part of an interaction's score that is the same whoever takes it. */
    static double ofWaiting(Waiting item, double now) {
        ScoreWeights weights = item.lane().workgroup.rules.weights();
        return item.facts.priority() * weights.priority()
                + (now - seconds(item.facts.queuedAt())) * weights.timeInQueue()
                + (now - seconds(item.facts.createdAt())) * weights.timeInSystem()
                + growth(item, now) * boostOf(item);
    }

    static double ofInteraction(Waiting item, Seat seat, double now) {
        return seat.skill * item.lane().workgroup.rules.weights().skill() + ofWaiting(item, now);
    }

    private static double growth(Waiting item, double now) {
        return switch (item.stage()) {
            case CALM -> 0;
            case LATE -> 1;
            case AT_RISK -> {
                ServiceLevelTarget boost = item.moments().boost();
                yield boost == null ? 0 : boost.growth(now - seconds(item.facts.queuedAt()));
            }
        };
    }

    private static double boostOf(Waiting item) {
        ServiceLevelTarget boost =
                item.stage() == Stage.CALM ? null : item.moments().boost();
        return boost == null ? 0 : boost.boost();
    }

    static Candidate interactionCandidate(Waiting item, Seat seat, double now) {
        ScoreWeights weights = item.lane().workgroup.rules.weights();
        List<ScoreTerm> terms = List.of(
                new ScoreTerm(ScoreTerm.Kind.SKILL, seat.skill, weights.skill()),
                new ScoreTerm(ScoreTerm.Kind.PRIORITY, item.facts.priority(), weights.priority()),
                new ScoreTerm(
                        ScoreTerm.Kind.TIME_IN_QUEUE, now - seconds(item.facts.queuedAt()), weights.timeInQueue()),
                new ScoreTerm(
                        ScoreTerm.Kind.TIME_IN_SYSTEM, now - seconds(item.facts.createdAt()), weights.timeInSystem()),
                new ScoreTerm(ScoreTerm.Kind.SERVICE_LEVEL, growth(item, now), boostOf(item)));
        return new Candidate(seat.agent.id, item.facts.id(), ofInteraction(item, seat, now), terms);
    }

    static double constantOfAgent(Seat seat) {
        ScoreWeights weights = seat.lane.workgroup.rules.weights();
        return seat.skill * weights.agentSkill()
                + seat.agent.profile.cost() * weights.cost()
                - seconds(seat.agent.idleSince()) * weights.timeAvailable()
                + seat.agent.load().percent() * weights.load();
    }

    static Candidate agentCandidate(Waiting item, Seat seat, double now) {
        ScoreWeights weights = seat.lane.workgroup.rules.weights();
        List<ScoreTerm> terms = List.of(
                new ScoreTerm(ScoreTerm.Kind.SKILL, seat.skill, weights.agentSkill()),
                new ScoreTerm(ScoreTerm.Kind.COST, seat.agent.profile.cost(), weights.cost()),
                new ScoreTerm(
                        ScoreTerm.Kind.TIME_AVAILABLE, now - seconds(seat.agent.idleSince()), weights.timeAvailable()),
                new ScoreTerm(ScoreTerm.Kind.LOAD, seat.agent.load().percent(), weights.load()));
        double score = 0;
        for (ScoreTerm term : terms) {
            score += term.points();
        }
        return new Candidate(seat.agent.id, item.facts.id(), score, terms);
    }
}
