package dev.parley.routing.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An interaction that is not assigned: open to all, reserved for one agent, or being offered. */
final class Waiting {
    private static final Comparator<Waiting> OLDEST = Comparator.<Waiting, Instant>comparing(
                    item -> item.facts.queuedAt())
            .thenComparing(item -> item.facts.id());

    /** Highest constant score first, then the longest waiting, then the lower id; among items of one stage. */
    static final Comparator<Waiting> ORDER =
            Comparator.<Waiting>comparingDouble(item -> -item.key).thenComparing(OLDEST);

    final QueuedInteraction facts;
    final Map<AgentId, Instant> refusals;
    boolean reserved;

    @Nullable
    OpenOffer offer;

    /** When its place changes next; what the timer is set to. */
    @Nullable
    Instant changesAt;

    private Lane lane;
    private int ring;
    private Stage stage = Stage.CALM;
    private double key;

    Waiting(QueuedInteraction facts, Map<AgentId, Instant> refusals, Lane lane, int ring) {
        this.facts = facts;
        this.refusals = new TreeMap<>(refusals);
        this.lane = lane;
        this.ring = ring;
        lane.items++;
    }

    Lane lane() {
        return lane;
    }

    int ring() {
        return ring;
    }

    Stage stage() {
        return stage;
    }

    /** Belongs to another lane from now on; only while it stands in none. */
    void moveTo(Lane next, int nextRing) {
        lane.items--;
        next.items++;
        lane = next;
        ring = nextRing;
    }

    void leave() {
        lane.items--;
    }

    /** Takes up its stage; only while it stands in no lane, because that is what lanes are sorted by. */
    void stageAt(Instant now) {
        Moments moments = moments();
        stage = moments.stageAt(now);
        key = Score.constantOf(this);
    }

    Moments moments() {
        return new Moments(facts, lane.workgroup.rules);
    }

    static int compareAt(double now, Waiting one, Waiting other) {
        int byScore = Double.compare(Score.ofWaiting(other, now), Score.ofWaiting(one, now));
        return byScore != 0 ? byScore : OLDEST.compare(one, other);
    }

    Duration waited(Instant now) {
        return Duration.between(facts.queuedAt(), now);
    }

    Optional<AgentId> preferredAgent() {
        return facts.preferred().map(PreferredAgent::agent);
    }

    boolean isNamed() {
        return facts.preferred().filter(PreferredAgent::named).isPresent();
    }

    /** Whether it waits for one agent alone, up to the limit; who is only preferred must be fit and not have refused. */
    boolean reservedAt(Instant now) {
        return facts.preferred()
                .filter(preferred -> now.isBefore(facts.queuedAt().plus(preferred.limit())))
                .filter(preferred -> preferred.named()
                        || !refusals.containsKey(preferred.agent()) && lane.seatOf(preferred.agent()) != null)
                .isPresent();
    }

    boolean refusedBy(AgentId agent, Instant now) {
        if (refusals.isEmpty()) {
            return false;
        }
        Instant until = refusals.get(agent);
        return until != null && until.isAfter(now);
    }

    boolean refusedByAnybody(Instant now) {
        return refusals.values().stream().anyMatch(until -> until.isAfter(now));
    }

    /** Whether refusing keeps this agent from it: only while somebody on duty has not refused. */
    boolean closedTo(AgentId agent, Instant now) {
        return refusedBy(agent, now) && refusals(now, false) < lane.onDuty;
    }

    WaitingExplanation explain(Instant now) {
        return new WaitingExplanation(
                facts.id(),
                waited(now),
                ahead(now),
                ring,
                preferredAgent().filter(agent -> reserved),
                Optional.ofNullable(offer).map(open -> open.agent().id),
                lane.exclusions(this, now, null));
    }

    private int ahead(Instant now) {
        int ahead = 0;
        if (lane.open.contains(this)) {
            Iterator<Waiting> before = lane.open.at(Score.seconds(now));
            while (before.next() != this) {
                ahead++;
            }
        }
        return ahead;
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
