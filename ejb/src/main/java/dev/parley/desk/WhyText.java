package dev.parley.desk;

import dev.parley.desk.CurrentInteraction.Considered;
import dev.parley.desk.CurrentInteraction.WhyMine;
import dev.parley.routing.RoutingDecisions.Decision;
import java.util.List;

/** A stored routing decision in the words that the desk shows. */
final class WhyText {

    private WhyText() {}

    static WhyMine of(Decision decision) {
        double best = decision.candidates().stream()
                .mapToDouble(candidate -> Math.abs(candidate.score()))
                .max()
                .orElse(1);
        List<Considered> considered = decision.candidates().stream()
                .map(candidate -> new Considered(
                        candidate.name(),
                        candidate.score(),
                        best == 0 ? 100 : (int) Math.round(100 * Math.abs(candidate.score()) / best),
                        candidate.terms(),
                        candidate.chosen()))
                .toList();
        return new WhyMine(decision.rule(), decision.waited().toSeconds(), considered, decision.exclusions());
    }
}
