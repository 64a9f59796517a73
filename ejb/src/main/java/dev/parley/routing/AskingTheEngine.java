package dev.parley.routing;

import dev.parley.connector.api.Platform;
import dev.parley.licensing.Licences;
import dev.parley.routing.RoutingDecisions.Candidate;
import dev.parley.routing.RoutingDecisions.Decision;
import dev.parley.routing.engine.AccessLicence;
import dev.parley.routing.engine.AgentId;
import dev.parley.routing.engine.InteractionId;
import dev.parley.routing.engine.Prospect;
import dev.parley.routing.engine.QueuedInteraction;
import dev.parley.routing.engine.RoutingEngine;
import dev.parley.routing.engine.WaitingExplanation;
import dev.parley.routing.engine.WorkgroupId;
import dev.parley.shared.Ids;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.Workforce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the engine would do and why something waits, without any effect. On the router's node it asks the engine
 * that routes, on any other node one that is built from the database for such questions.
 */
@ApplicationScoped
public class AskingTheEngine {

    @Inject
    Router router;

    @Inject
    RoutingTruth truth;

    @Inject
    SkillExpressions expressions;

    @Inject
    Workforce workforce;

    @Inject
    Clock clock;

    private final BuiltEngine built = new BuiltEngine(() -> truth.snapshot());

    /**
     * An interaction that might come.
     *
     * @param skills an expression of skills as people write it; null for what the workgroup asks for
     */
    public record Question(
            long workgroupId,
            InteractionType type,
            Platform platform,
            @Nullable String skills,
            int priority) {}

    /**
     * What would become of it.
     *
     * @param agent the name of who would be offered it; empty where it would wait
     * @param ahead how many would go first, where it would wait
     * @param why the rule, those who are free with their scores, and why others are not
     */
    public record Forecast(Optional<String> agent, int ahead, Decision why) {}

    /**
     * Why an interaction waits.
     *
     * @param ahead how many with the same needs go first
     * @param ring how many rings have relaxed what it asks for
     * @param reservedFor the name of the agent it waits for alone
     * @param offeredTo the name of the agent who is being alerted
     * @param exclusions why members of the workgroup cannot have it, with their number
     */
    public record Wait(
            Duration waited,
            int ahead,
            int ring,
            Optional<String> reservedFor,
            Optional<String> offeredTo,
            List<String> exclusions) {}

    /** Who would get such an interaction now, and why. */
    public Forecast whatIf(Question question) {
        Instant now = clock.instant();
        QueuedInteraction imagined = new QueuedInteraction(
                new InteractionId(Ids.next()),
                new WorkgroupId(question.workgroupId()),
                EngineTerms.type(question.type()),
                Optional.of(new AccessLicence(Licences.accessFor(question.platform()))),
                question.priority(),
                now,
                now,
                SkillExpressions.read(question.skills() == null ? null : expressions.toKeep(question.skills())),
                Optional.empty(),
                false);
        return forecast(ask(engine -> engine.foretell(imagined, now)));
    }

    /** Why an interaction waits; empty when it does not. */
    public Optional<Wait> whyWaiting(long interactionId) {
        return ask(engine -> engine.explainWaiting(new InteractionId(interactionId), clock.instant()))
                .map(this::wait);
    }

    private <T> T ask(Function<RoutingEngine, T> question) {
        return router.ask(question).orElseGet(() -> built.ask(question, clock.instant()));
    }

    private Forecast forecast(Prospect prospect) {
        var explanation = prospect.explanation();
        Map<Long, String> names = workforce.namesOf(explanation.candidates().stream()
                .map(candidate -> candidate.agent().value())
                .collect(Collectors.toSet()));
        List<Candidate> candidates = explanation.candidates().stream()
                .map(candidate -> new Candidate(
                        names.getOrDefault(candidate.agent().value(), "An agent"),
                        candidate.score(),
                        ExplanationText.words(candidate.terms()),
                        prospect.agent().equals(Optional.of(candidate.agent()))))
                .toList();
        String rule = prospect.agent().isEmpty()
                ? "Nobody may take it now, so it would wait"
                : ExplanationText.rule(explanation.rule(), explanation.ring());
        return new Forecast(
                prospect.agent().map(agent -> names.getOrDefault(agent.value(), "An agent")),
                prospect.ahead(),
                new Decision(rule, explanation.waited(), candidates, ExplanationText.words(explanation.exclusions())));
    }

    private Wait wait(WaitingExplanation why) {
        return new Wait(
                why.waited(),
                why.ahead(),
                why.ring(),
                why.reservedFor().map(this::name),
                why.offeredTo().map(this::name),
                ExplanationText.words(why.exclusions()));
    }

    private String name(AgentId agent) {
        return workforce.namesOf(List.of(agent.value())).getOrDefault(agent.value(), "An agent");
    }
}
