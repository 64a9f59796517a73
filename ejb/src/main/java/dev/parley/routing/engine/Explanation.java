package dev.parley.routing.engine;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Why this agent got this interaction (RT-4).
 *
 * @param waited time in queue at the decision
 * @param ring how many rings had relaxed what it asks for
 * @param candidates the best first, at most five; the first is the one chosen. Where an agent came to waiting
 *     interactions they are interactions for that agent, where an interaction came to waiting agents they are agents
 * @param exclusions members of the workgroup who were no candidates, counted by reason; reasons with none are absent
 */
public record Explanation(
        DecisionRule rule,
        Duration waited,
        int ring,
        List<Candidate> candidates,
        Map<ExclusionReason, Integer> exclusions) {
    public Explanation {
        candidates = List.copyOf(candidates);
        exclusions = exclusions.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(exclusions));
    }
}
