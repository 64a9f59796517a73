package dev.parley.routing.engine;

import java.util.List;

/** A pair that was considered, with its score and how it came about. */
public record Candidate(AgentId agent, InteractionId interaction, double score, List<ScoreTerm> terms) {
    public Candidate {
        terms = List.copyOf(terms);
    }
}
