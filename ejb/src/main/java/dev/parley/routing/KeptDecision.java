package dev.parley.routing;

import dev.parley.routing.engine.RoutingDecision.Offer;
import dev.parley.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Why an interaction was offered to an agent, as it was found at that moment. */
@Entity
@Table(name = "routing_decision")
class KeptDecision {

    @Id
    private long id = Ids.next();

    private long interactionId;

    private long userId;

    private Instant at = Instant.EPOCH;

    private long waitedMs;

    private String rule = "";

    @Column(columnDefinition = "mediumtext")
    private String explanation = "";

    protected KeptDecision() {}

    KeptDecision(Offer offer) {
        interactionId = offer.interaction().value();
        userId = offer.agent().value();
        at = offer.at();
        waitedMs = offer.explanation().waited().toMillis();
        rule = ExplanationText.rule(
                offer.explanation().rule(), offer.explanation().ring());
        explanation = ExplanationText.write(offer);
    }

    Instant at() {
        return at;
    }

    Duration waited() {
        return Duration.ofMillis(waitedMs);
    }

    String rule() {
        return rule;
    }

    String explanation() {
        return explanation;
    }
}
