package dev.parley.routing;

import dev.parley.routing.engine.Explanation;
import dev.parley.routing.engine.RoutingDecision.Offer;
import dev.parley.shared.Ids;
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
        Explanation explanation = offer.explanation();
        entities.createNativeQuery("insert into routing_decision"
                        + " (id, interaction_id, user_id, at, waited_ms, rule, explanation)"
                        + " values (:id, :interaction, :agent, :at, :waited, :rule, :explanation)")
                .setParameter("id", Ids.next())
                .setParameter("interaction", offer.interaction().value())
                .setParameter("agent", offer.agent().value())
                .setParameter("at", offer.at())
                .setParameter("waited", explanation.waited().toMillis())
                .setParameter("rule", ExplanationText.rule(explanation.rule(), explanation.ring()))
                .setParameter("explanation", ExplanationText.write(offer))
                .executeUpdate();
    }

    /** The latest decision about an interaction. */
    @SuppressWarnings("unchecked")
    public Optional<Decision> findLatest(long interactionId) {
        List<Object[]> rows = entities.createNativeQuery("select rule, waited_ms, explanation from routing_decision"
                        + " where interaction_id = :id order by at desc, id desc")
                .setParameter("id", interactionId)
                .setMaxResults(1)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row ->
                        texts.read((String) row[0], Duration.ofMillis(((Number) row[1]).longValue()), text(row[2])));
    }

    private static String text(Object column) {
        if (column instanceof java.sql.Clob clob) {
            try {
                return clob.getSubString(1, (int) clob.length());
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException("An explanation cannot be read.", e);
            }
        }
        return (String) column;
    }
}
