package dev.parley.desk;

import dev.parley.conversation.InteractionEvent;
import dev.parley.desk.CurrentInteraction.Considered;
import dev.parley.desk.CurrentInteraction.WhyMine;
import dev.parley.routing.AskingTheEngine.Wait;
import dev.parley.routing.RoutingDecisions.Decision;
import dev.parley.routing.RoutingDecisions.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A stored routing decision in the words that the desk shows. */
final class WhyText {

    private WhyText() {}

    /**
     * @param title what it explains, seen by the one who reads it
     * @param lead what led to the decision, or empty
     */
    static WhyMine of(String title, Kept kept, String lead) {
        Decision decision = kept.decision();
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
        return new WhyMine(
                title, lead + decision.rule(), null, decision.waited().toSeconds(), considered, decision.exclusions());
    }

    /** An agent took it without the router. */
    static WhyMine byHand(String title, InteractionEvent taken, String agent, Instant queuedAt) {
        String how = WhyViews.MOVED.equals(taken.detail()) ? "Moved to private by " : "Picked up by hand by ";
        long waited = Math.max(0, Duration.between(queuedAt, taken.at()).toSeconds());
        return new WhyMine(title, how + agent, taken.at(), waited, List.of(), List.of());
    }

    /** Why an interaction is still in the queue. */
    static WhyMine of(Wait wait) {
        List<String> words = new ArrayList<>();
        wait.offeredTo().ifPresent(agent -> words.add("It is being offered to " + agent));
        wait.reservedFor().ifPresent(agent -> words.add("It waits for " + agent + " alone"));
        if (words.isEmpty()) {
            words.add(wait.ahead() == 0 ? "It is next" : wait.ahead() + " with the same needs go first");
        }
        if (wait.ring() > 0) {
            words.add("It has waited long enough to ask less (ring " + wait.ring() + ")");
        }
        return new WhyMine(
                "Why it waits",
                String.join(". ", words),
                null,
                wait.waited().toSeconds(),
                List.of(),
                wait.exclusions());
    }
}
