package dev.parley.routing.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The best few interactions for one agent. */
final class Ranking {
    static final int SIZE = 5;
    private static final double ROUNDING = 1e-6;

    /** An interaction, the seat from which the agent would take it, and the score now. */
    record Contender(Waiting item, Seat seat, double score) {
        private static final Comparator<Contender> ORDER = (one, other) -> {
            int byScore = Double.compare(other.score, one.score);
            return byScore != 0 ? byScore : Waiting.compareAge(one.item, other.item);
        };
    }

    private final double now;
    private final List<Contender> best = new ArrayList<>(SIZE + 1);

    Ranking(double now) {
        this.now = now;
    }

    /** Whether something with this score at most can still make it. */
    boolean isOpenTo(double score) {
        return best.size() < SIZE || score >= best.get(SIZE - 1).score - ROUNDING;
    }

    /** Whether it made it into the ranking; if not, nothing after it in its lane can. */
    boolean enter(Waiting item, Seat seat) {
        Contender entry = new Contender(item, seat, Score.ofInteraction(item, seat, now));
        int place = best.size();
        while (place > 0 && Contender.ORDER.compare(entry, best.get(place - 1)) < 0) {
            place--;
        }
        if (place == SIZE) {
            return false;
        }
        best.add(place, entry);
        if (best.size() > SIZE) {
            best.remove(SIZE);
        }
        return true;
    }

    List<Contender> best() {
        return best;
    }

    List<Candidate> candidates() {
        return best.stream()
                .map(each -> Score.interactionCandidate(each.item(), each.seat(), now))
                .toList();
    }
}
