package dev.parley.routing.engine;

import java.time.Instant;
import java.util.List;

/**
 * The two scores, each as one number, as its terms, and as the part that stays constant while time passes: at one stage
 * all waiting time grows at the same rate, so the order inside a lane needs no clock. Times are seconds.
 */
final class Score {
    /** Where the scale of seconds begins: near enough that sums of long times lose nothing. */
    private static final long BEGIN = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    private static final long NANOS_OF_MILLISECOND = 1_000_000;

    private Score() {}

    static double seconds(Instant at) {
        return (at.toEpochMilli() - BEGIN) / 1000.0;
    }

    /** The same of a moment in {@link Nanos}. */
    static double seconds(long nanos) {
        return (Math.floorDiv(nanos, NANOS_OF_MILLISECOND) - BEGIN) / 1000.0;
    }

    /** An interaction's score at second 0, whoever takes it. */
    static double base(QueuedInteraction item, ScoreWeights weights) {
        return item.priority() * weights.priority()
                - seconds(item.queuedAt()) * weights.timeInQueue()
                - seconds(item.createdAt()) * weights.timeInSystem();
    }

    static double ofInteraction(Waiting item, Seat seat, double now) {
        return seat.skillPoints() + item.score(now);
    }

    static Candidate interactionCandidate(Waiting item, Seat seat, double now) {
        ScoreWeights weights = item.lane().workgroup.rules.weights();
        List<ScoreTerm> terms = List.of(
                new ScoreTerm(ScoreTerm.Kind.SKILL, seat.skill, weights.skill()),
                new ScoreTerm(ScoreTerm.Kind.PRIORITY, item.priority, weights.priority()),
                new ScoreTerm(ScoreTerm.Kind.TIME_IN_QUEUE, now - seconds(item.queuedAt), weights.timeInQueue()),
                new ScoreTerm(ScoreTerm.Kind.TIME_IN_SYSTEM, now - seconds(item.createdAt), weights.timeInSystem()),
                new ScoreTerm(ScoreTerm.Kind.SERVICE_LEVEL, item.growth(now), item.boost()));
        return new Candidate(seat.agent.id, item.id, ofInteraction(item, seat, now), terms);
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
        return new Candidate(seat.agent.id, item.id, score, terms);
    }
}
