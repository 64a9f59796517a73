package dev.parley.routing;

import dev.parley.routing.engine.RoutingDecision.Offer;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
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

    /** A decision, and when it was made. */
    public record Kept(Instant at, Decision decision) {}

    public void keep(Offer offer) {
        entities.persist(new KeptDecision(offer));
    }

    /** The latest decision that offered an interaction to an agent, if it was made at that moment or later. */
    public Optional<Kept> findLatest(long interactionId, long userId, Instant since) {
        return entities
                .createQuery(
                        "select d from KeptDecision d where d.interactionId = :id and d.userId = :user and d.at >= :since"
                                + " order by d.at desc, d.id desc",
                        KeptDecision.class)
                .setParameter("id", interactionId)
                .setParameter("user", userId)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(kept -> new Kept(kept.at(), texts.read(kept.rule(), kept.waited(), kept.explanation())));
    }
}
