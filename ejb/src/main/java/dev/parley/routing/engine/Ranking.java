package dev.parley.routing.engine;

import java.util.ArrayList;
import java.util.List;

/** The best few interactions for one agent. */
final class Ranking {
    static final int SIZE = 5;
    private static final double ROUNDING = 1e-6;

    /** An interaction, the seat from which the agent would take it, and the score now. */
    record Contender(Waiting item, Seat seat, double score) {
        boolean isBefore(double otherScore, Waiting other) {
            int byScore = Double.compare(otherScore, score);
            return byScore != 0 ? byScore < 0 : Waiting.compareAge(item, other) <= 0;
        }
    }

    private final double now;
    private final List<Contender> best = new ArrayList<>(SIZE);

    Ranking(double now) {
        this.now = now;
    }

    double now() {
        return now;
    }

    /** Whether something with this score at most can still make it; −∞ is nothing. */
    boolean isOpenTo(double score) {
        return best.size() < SIZE ? score > Double.NEGATIVE_INFINITY : score >= best.get(SIZE - 1).score - ROUNDING;
    }

    /** Takes the place that it deserves, if any. */
    void enter(Waiting item, Seat seat) {
        double score = Score.ofInteraction(item, seat, now);
        int place = best.size();
        while (place > 0 && !best.get(place - 1).isBefore(score, item)) {
            place--;
        }
        if (place == SIZE) {
            return;
        }
        if (best.size() == SIZE) {
            best.remove(SIZE - 1);
        }
        best.add(place, new Contender(item, seat, score));
    }

    List<Contender> best() {
        return best;
    }

    List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>(SIZE);
        for (Contender each : best) {
            candidates.add(Score.interactionCandidate(each.item(), each.seat(), now));
        }
        return candidates;
    }
}
