package dev.parley.routing;

import dev.parley.routing.RoutingDecisions.Candidate;
import dev.parley.routing.RoutingDecisions.Decision;
import dev.parley.routing.engine.DecisionRule;
import dev.parley.routing.engine.ExclusionReason;
import dev.parley.routing.engine.RoutingDecision.Offer;
import dev.parley.routing.engine.ScoreTerm;
import dev.parley.workforce.Workforce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The engine's explanation in words, and its form in the database. */
@ApplicationScoped
class ExplanationText {

    // Json's own methods look for their provider anew at each call.
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    @Inject
    Workforce workforce;

    String rule(DecisionRule rule) {
        return switch (rule) {
            case BEST_AGENT -> "Best score among the agents who were free";
            case BEST_INTERACTION -> "Highest score among what was waiting when you became free";
            case PREFERRED_AGENT -> "Preferred: this contact or transfer asked for you";
            case NOBODY_ELSE_LEFT -> "Offered again, because nobody else is left";
        };
    }

    String write(Offer offer) {
        Map<Long, String> names = workforce.namesOf(offer.explanation().candidates().stream()
                .map(candidate -> candidate.agent().value())
                .collect(Collectors.toSet()));
        JsonArrayBuilder candidates = BUILDERS.createArrayBuilder();
        offer.explanation().candidates().forEach(candidate -> {
            boolean chosen = candidate.agent().equals(offer.agent())
                    && candidate.interaction().equals(offer.interaction());
            JsonArrayBuilder terms = BUILDERS.createArrayBuilder();
            candidate.terms().stream().filter(term -> term.weight() != 0).forEach(term -> terms.add(words(term)));
            boolean sameInteraction = candidate.interaction().equals(offer.interaction());
            candidates.add(BUILDERS.createObjectBuilder()
                    .add(
                            "name",
                            sameInteraction
                                    ? names.getOrDefault(candidate.agent().value(), "An agent")
                                    : "Another one that waited")
                    .add("score", candidate.score())
                    .add("chosen", chosen)
                    .add("terms", terms));
        });
        JsonArrayBuilder exclusions = BUILDERS.createArrayBuilder();
        offer.explanation().exclusions().forEach((reason, count) -> exclusions.add(words(reason, count)));
        return BUILDERS.createObjectBuilder()
                .add("candidates", candidates)
                .add("exclusions", exclusions)
                .build()
                .toString();
    }

    Decision read(String rule, Duration waited, String json) {
        try (var reader = READERS.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            List<Candidate> candidates = object.getJsonArray("candidates").getValuesAs(JsonObject.class).stream()
                    .map(item -> new Candidate(
                            item.getString("name"),
                            item.getJsonNumber("score").doubleValue(),
                            item.getJsonArray("terms").getValuesAs(JsonString::getString),
                            item.getBoolean("chosen")))
                    .toList();
            return new Decision(
                    rule, waited, candidates, object.getJsonArray("exclusions").getValuesAs(JsonString::getString));
        }
    }

    private static String words(ScoreTerm term) {
        return String.format(
                Locale.ROOT, "%s %.0f × %.1f = %.0f", name(term), term.value(), term.weight(), term.points());
    }

    private static String name(ScoreTerm term) {
        return switch (term.kind()) {
            case SKILL -> "Skill";
            case PRIORITY -> "Priority";
            case TIME_IN_QUEUE -> "Seconds in queue";
            case TIME_IN_SYSTEM -> "Seconds in the system";
            case COST -> "Cost";
            case TIME_AVAILABLE -> "Seconds available";
        };
    }

    private static String words(ExclusionReason reason, int count) {
        String who = count == 1 ? "1 agent " : count + " agents ";
        return who
                + switch (reason) {
                    case NOT_ACTIVATED -> "not activated in the workgroup";
                    case NO_LICENCE -> "without the licence";
                    case NO_SKILL -> "without the skill";
                    case NOT_AVAILABLE -> "not available";
                    case NO_CAPACITY -> "at full load";
                    case REFUSED -> "rejected or missed it";
                };
    }
}
