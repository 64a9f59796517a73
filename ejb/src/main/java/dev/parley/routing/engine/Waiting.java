package dev.parley.routing.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An interaction that is not assigned: open to all, reserved for its preferred agent, or being offered. */
final class Waiting {
    /** Highest constant score first, then the longest waiting, then the lower id. */
    static final Comparator<Waiting> ORDER = Comparator.<Waiting>comparingDouble(item -> -item.constantScore)
            .thenComparing(item -> item.facts.queuedAt())
            .thenComparing(item -> item.facts.id());

    final QueuedInteraction facts;
    final Map<AgentId, Instant> refusals;
    final Lane lane;
    boolean reserved;

    @Nullable
    OpenOffer offer;

    private final double constantScore;

    Waiting(QueuedInteraction facts, Map<AgentId, Instant> refusals, Lane lane) {
        this.facts = facts;
        this.refusals = new TreeMap<>(refusals);
        this.lane = lane;
        this.constantScore = Score.constantOfInteraction(facts, lane.workgroup.rules.weights());
    }

    Duration waited(Instant now) {
        return Duration.between(facts.queuedAt(), now);
    }

    Optional<AgentId> preferredAgent() {
        return facts.preferred().map(PreferredAgent::agent);
    }

    Optional<Instant> reservedUntil() {
        return facts.preferred().map(preferred -> facts.queuedAt().plus(preferred.limit()));
    }

    /** Whether it waits for its preferred agent alone: one who is fit, has not refused it, and only up to the limit. */
    boolean reservedAt(Instant now) {
        return facts.preferred()
                .filter(preferred -> now.isBefore(facts.queuedAt().plus(preferred.limit())))
                .map(PreferredAgent::agent)
                .filter(agent -> !refusals.containsKey(agent) && lane.seatOf(agent) != null)
                .isPresent();
    }

    boolean refusedBy(AgentId agent, Instant now) {
        Instant until = refusals.get(agent);
        return until != null && until.isAfter(now);
    }

    /** Whether refusing keeps this agent from it: only while somebody on duty has not refused. */
    boolean closedTo(AgentId agent, Instant now) {
        return refusedBy(agent, now) && refusals(now, false) < lane.onDuty;
    }

    WaitingExplanation explain(Instant now) {
        int ahead = lane.open.contains(this) ? lane.open.headSet(this).size() : 0;
        return new WaitingExplanation(
                facts.id(),
                waited(now),
                ahead,
                preferredAgent().filter(agent -> reserved),
                Optional.ofNullable(offer).map(open -> open.agent().id),
                lane.exclusions(this, now, null));
    }

    int refusalsAmongReady(Instant now) {
        return refusals(now, true);
    }

    private int refusals(Instant now, boolean readyOnly) {
        int count = 0;
        for (AgentId agent : refusals.keySet()) {
            Seat seat = refusedBy(agent, now) ? lane.seatOf(agent) : null;
            count += seat != null && (readyOnly ? seat.inReady() : seat.agent.onDuty) ? 1 : 0;
        }
        return count;
    }
}
