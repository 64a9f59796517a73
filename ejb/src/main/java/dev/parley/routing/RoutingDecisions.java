package dev.parley.routing;

import dev.parley.routing.engine.RoutingDecision.Offer;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Why interactions went where they went: one explanation for each offer (RT-4, ACD item 5). */
@Stateless
public class RoutingDecisions {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Inject
    ExplanationText texts;

    /**
     * A decision in words.
     *
     * @param rule the rule that chose
     * @param candidates who or what was considered, the best first
     * @param exclusions why others were no candidates, with their number
     */
    public record Decision(String rule, Duration waited, List<Candidate> candidates, List<String> exclusions) {}

    /** @param terms the summands of the score, in words */
    public record Candidate(String name, double score, List<String> terms, boolean chosen) {}

    public void keep(Offer offer) {
        entities.persist(new KeptDecision(offer));
    }

    /** The latest decision about an interaction. */
    public Optional<Decision> findLatest(long interactionId) {
        return entities.createQuery(
                        "select d from KeptDecision d where d.interactionId = :id order by d.at desc, d.id desc",
                        KeptDecision.class)
                .setParameter("id", interactionId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(kept -> texts.read(kept.rule(), kept.waited(), kept.explanation()));
    }
}
