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
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
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

    /** @param ring how many rings had relaxed what the interaction asks for */
    static String rule(DecisionRule rule, int ring) {
        String words = switch (rule) {
            case BEST_AGENT -> "Best score among the agents who were free";
            case BEST_INTERACTION -> "Highest score among what was waiting when the agent became free";
            case PREFERRED_AGENT -> "Preferred: this contact or transfer asked for the agent";
            case NAMED_AGENT -> "Meant for this agent alone";
            case NOBODY_ELSE_LEFT -> "Offered again, because nobody else is left";
        };
        return ring == 0 ? words : words + ". It had waited long enough to ask less (ring " + ring + ")";
    }

    static String write(Offer offer) {
        JsonArrayBuilder candidates = BUILDERS.createArrayBuilder();
        offer.explanation().candidates().forEach(candidate -> {
            boolean sameInteraction = candidate.interaction().equals(offer.interaction());
            JsonArrayBuilder terms = BUILDERS.createArrayBuilder();
            words(candidate.terms()).forEach(terms::add);
            JsonObjectBuilder entry = BUILDERS.createObjectBuilder();
            if (sameInteraction) {
                entry.add("agent", candidate.agent().value());
            } else {
                entry.add("name", "Another one that waited");
            }
            candidates.add(entry.add("score", candidate.score())
                    .add("chosen", sameInteraction && candidate.agent().equals(offer.agent()))
                    .add("terms", terms));
        });
        JsonArrayBuilder exclusions = BUILDERS.createArrayBuilder();
        words(offer.explanation().exclusions()).forEach(exclusions::add);
        return BUILDERS.createObjectBuilder()
                .add("candidates", candidates)
                .add("exclusions", exclusions)
                .build()
                .toString();
    }

    Decision read(String rule, Duration waited, String json) {
        try (var reader = READERS.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            List<JsonObject> kept = object.getJsonArray("candidates").getValuesAs(JsonObject.class);
            Map<Long, String> names = workforce.namesOf(kept.stream()
                    .filter(item -> item.containsKey("agent"))
                    .map(item -> item.getJsonNumber("agent").longValue())
                    .collect(Collectors.toSet()));
            List<Candidate> candidates = kept.stream()
                    .map(item -> new Candidate(
                            name(item, names),
                            item.getJsonNumber("score").doubleValue(),
                            item.getJsonArray("terms").getValuesAs(JsonString::getString),
                            item.getBoolean("chosen")))
                    .toList();
            return new Decision(
                    rule, waited, candidates, object.getJsonArray("exclusions").getValuesAs(JsonString::getString));
        }
    }

    private static String name(JsonObject item, Map<Long, String> names) {
        return item.containsKey("agent")
                ? names.getOrDefault(item.getJsonNumber("agent").longValue(), "An agent")
                : item.getString("name");
    }

    /** Terms that count nothing are left out. */
    static List<String> words(List<ScoreTerm> terms) {
        return terms.stream()
                .filter(term -> term.weight() != 0)
                .map(ExplanationText::words)
                .toList();
    }

    static List<String> words(Map<ExclusionReason, Integer> exclusions) {
        return exclusions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> words(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String words(ScoreTerm term) {
        String format = term.kind() == ScoreTerm.Kind.SERVICE_LEVEL ? "%s %.2f × %s = %.0f" : "%s %.0f × %s = %.0f";
        return String.format(Locale.ROOT, format, name(term), term.value(), weight(term.weight()), term.points());
    }

    /** With all decimals that a weight may have. */
    private static String weight(double weight) {
        return new DecimalFormat("0.0#####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(weight);
    }

    private static String name(ScoreTerm term) {
        return switch (term.kind()) {
            case SKILL -> "Skill";
            case PRIORITY -> "Priority";
            case TIME_IN_QUEUE -> "Seconds in queue";
            case TIME_IN_SYSTEM -> "Seconds in the system";
            case SERVICE_LEVEL -> "Target is near";
            case COST -> "Cost";
            case TIME_AVAILABLE -> "Seconds available";
            case LOAD -> "Percent busy";
        };
    }

    private static String words(ExclusionReason reason, int count) {
        String who = count == 1 ? "1 agent " : count + " agents ";
        return who
                + switch (reason) {
                    case QUEUE_OFF -> "in a workgroup whose queue is off";
                    case NOT_ACTIVATED -> "not activated in the workgroup";
                    case NO_LICENCE -> "without the licence";
                    case NO_SKILL -> "without the skill";
                    case NOT_AVAILABLE -> "not available";
                    case NO_CAPACITY -> "at full load";
                    case REFUSED -> "rejected or missed it";
                };
    }
}
