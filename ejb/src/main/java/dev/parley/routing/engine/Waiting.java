package dev.parley.routing.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An interaction that is not assigned: open to all, reserved for one agent, or being offered. */
final class Waiting {
    final QueuedInteraction facts;
    /** Some of the facts once more, close together: scores are worked out more often than anything else. */
    final InteractionId id;

    final int priority;
    final long queuedAt;
    final long createdAt;
    final Demand demand;
    final Course course;
    boolean reserved;
    /** Whether it is open to all in its lane. */
    boolean stands;
    /** Whether the turn has noted it already. */
    boolean touched;

    @Nullable
    OpenOffer offer;

    /** When its place changes next, what the timer is set to; {@link Nanos#NEVER} where it is not. */
    long changesAt = Nanos.NEVER;

    private Map<AgentId, Instant> refusals;
    private boolean gone;
    private Lane lane;
    private int ring;
    private Stage stage = Stage.CALM;
    private double key;
    /** What the score was at the beginning of the scale of seconds. */
    private final double base;

    private final double riskFrom;

    Waiting(QueuedInteraction facts, Map<AgentId, Instant> refusals, Demand demand, Lane lane, int ring) {
        this.facts = facts;
        this.id = facts.id();
        this.priority = facts.priority();
        this.queuedAt = Nanos.of(facts.queuedAt());
        this.createdAt = Nanos.of(facts.createdAt());
        this.refusals = refusals;
        this.demand = demand;
        this.course = demand.course;
        this.lane = lane;
        this.ring = ring;
        lane.items++;
        base = Score.base(facts, lane.workgroup.rules.weights());
        ServiceLevelTarget target = growth().target();
        riskFrom = target == null ? 0 : Score.seconds(queuedAt + Nanos.of(target.calmFor()));
        key = base;
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

    Map<AgentId, Instant> refusals() {
        return refusals;
    }

    /** A later refusal of the same agent takes the place of the earlier one. */
    void refuse(AgentId agent, Instant until) {
        refusals = new TreeMap<>(refusals);
        refusals.put(agent, until);
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
        gone = true;
    }

    /** Left the queue, or came anew as another one. */
    boolean isGone() {
        return gone;
    }

    /** When the thing is to happen to it, if it still is; otherwise {@link Nanos#NEVER}. */
    long dueAt(Timer.Kind kind) {
        if (kind == Timer.Kind.PLACE_CHANGES) {
            return changesAt;
        }
        OpenOffer open = offer;
        return open == null ? Nanos.NEVER : open.expires();
    }

    /** Takes up its stage; only while it stands in no lane, because that is what lanes are sorted by. */
    void stageAt(long now) {
        stage = course.stageAfter(now - queuedAt);
        key = stage == Stage.AT_RISK ? base - riskFrom * growth().boostPerSecond() : base;
    }

    private Growth growth() {
        return course.growth;
    }

    /** The constant part of its score, which orders it among those of its lane and stage: the highest first. */
    double key() {
        return key;
    }

    /** Whether nothing but time has passed for what is open in its lane: most rings change nothing for most. */
    boolean staysAt(long now) {
        return stands
                && refusals.isEmpty()
                && facts.preferred().isEmpty()
                && stage == course.stageAfter(now - queuedAt);
    }

    /** The next moment after now at which it may stand elsewhere, or {@link Nanos#NEVER}. */
    long changesAfter(long now) {
        long next = Nanos.sum(queuedAt, course.nextAfter(now - queuedAt));
        for (Instant until : refusals.values()) {
            next = soonest(now, next, Nanos.of(until));
        }
        PreferredAgent preferred = facts.preferred().orElse(null);
        return preferred == null ? next : soonest(now, next, Nanos.sum(queuedAt, Nanos.of(preferred.limit())));
    }

    private static long soonest(long now, long known, long other) {
        return other > now && other < known ? other : known;
    }

    /** The part of its score that is the same whoever takes it. */
    double score(double now) {
        return base + now * growth().perSecond() + growth(now) * growth().boost();
    }

    /** How much of the boost has grown, 0 to 1. */
    double growth(double now) {
        return switch (stage) {
            case CALM -> 0;
            case LATE -> 1;
            case AT_RISK -> Math.max(0, Math.min(1, (now - riskFrom) * growth().boostPerSecond() / growth().boost()));
        };
    }

    /** The points that it gains, or has gained, towards its target. */
    double boost() {
        return stage == Stage.CALM ? 0 : growth().boost();
    }

    static int compareAt(double now, Waiting one, Waiting other) {
        int byScore = Double.compare(other.score(now), one.score(now));
        return byScore != 0 ? byScore : compareAge(one, other);
    }

    /** The longest waiting first, then the lower id. */
    static int compareAge(Waiting one, Waiting other) {
        int byAge = Long.compare(one.queuedAt, other.queuedAt);
        return byAge != 0 ? byAge : one.id.compareTo(other.id);
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
    boolean reservedAt(long now) {
        PreferredAgent preferred = facts.preferred().orElse(null);
        return preferred != null
                && now < Nanos.sum(queuedAt, Nanos.of(preferred.limit()))
                && (preferred.named()
                        || !refusals.containsKey(preferred.agent()) && lane.seatOf(preferred.agent()) != null);
    }

    boolean refusedBy(AgentId agent, Instant now) {
        if (refusals.isEmpty()) {
            return false;
        }
        Instant until = refusals.get(agent);
        return until != null && until.isAfter(now);
    }

    boolean refusedByAnybody(Instant now) {
        return !refusals.isEmpty() && refusals.values().stream().anyMatch(until -> until.isAfter(now));
    }

    /** Whether refusing keeps this agent from it: only while somebody on duty has not refused. */
    boolean closedTo(AgentId agent, Instant now) {
        return refusedBy(agent, now) && refusals(now, seat -> seat.agent.onDuty) < lane.onDuty;
    }

    WaitingExplanation explain(Instant now) {
        return new WaitingExplanation(
                id,
                waited(now),
                ahead(now),
                ring,
                preferredAgent().filter(agent -> reserved),
                Optional.ofNullable(offer).map(open -> open.agent().id),
                lane.exclusions(this, now, null));
    }

    private int ahead(Instant now) {
        int ahead = 0;
        if (stands) {
            Iterator<Waiting> before = lane.at(Score.seconds(now));
            while (before.next() != this) {
                ahead++;
            }
        }
        return ahead;
    }

    /** @param chosen who gets it after all is not counted */
    int refusalsAmongReady(Instant now, @Nullable Seat chosen) {
        return refusals.isEmpty() ? 0 : refusals(now, seat -> seat != chosen && seat.inReady());
    }

    private int refusals(Instant now, Predicate<Seat> counts) {
        int count = 0;
        for (AgentId agent : refusals.keySet()) {
            Seat seat = refusedBy(agent, now) ? lane.seatOf(agent) : null;
            count += seat != null && counts.test(seat) ? 1 : 0;
        }
        return count;
    }
}
