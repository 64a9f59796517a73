package dev.parley.routing.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One queue of a workgroup: interactions with the same needs in their order, facing the agents fit for them in theirs. A
 * decision looks at the heads; it never scans.
 */
final class Lane extends Line {
    final Workgroup workgroup;
    final LaneKey key;
    /** The part of the line that somebody refused of late: what changes when agents leave duty. */
    final Row<Waiting> refused = new Row<>(Waiting::compareAge);
    /** On duty and with room for one more of this lane's type. */
    final Row<Seat> ready = new Row<>(Seat.ORDER);

    int onDuty;
    /** Interactions that belong here, alerting ones included. */
    int items;

    private final List<Workgroup> audience;
    private int seats;
    private boolean closed;
    /** The seats of a lane that is never opened, which agents do not know of. */
    private final Map<AgentId, Seat> imagined = new HashMap<>(0);

    private final EnumMap<ExclusionReason, Integer> unfit = new EnumMap<>(ExclusionReason.class);

    Lane(Workgroup workgroup, LaneKey key, List<Workgroup> audience) {
        super(Growth.of(workgroup.rules, key.type(), key.boosted()));
        this.workgroup = workgroup;
        this.key = key;
        this.audience = List.copyOf(audience);
    }

    void open() {
        audience.forEach(group -> group.lanes.add(this));
        members().forEach(this::join);
    }

    void close() {
        audience.forEach(group -> group.lanes.remove(this));
        closed = true;
        members().forEach(agent -> {
            Seat seat = agent.seats.in(this);
            if (seat != null) {
                agent.seats.remove(seat);
            }
        });
    }

    boolean isClosed() {
        return closed;
    }

    /** Everybody in a workgroup of the audience, each once. */
    Collection<Agent> members() {
        if (audience.size() == 1) {
            return workgroup.members.values();
        }
        Map<AgentId, Agent> all = new TreeMap<>();
        audience.forEach(group -> all.putAll(group.members));
        return all.values();
    }

    /** Gives the agent a seat if fit. The agent's capacity is looked at when the turn settles. */
    void join(Agent agent) {
        Seat seat = seatFor(agent);
        if (seat != null) {
            seats++;
            onDuty += agent.onDuty ? 1 : 0;
            agent.seats.add(seat);
            agent.seats.refresh(seat);
        }
    }

    /** The seat that a member would have, in a lane that is never opened: the agent does not know of it. */
    Optional<Seat> imagine(Agent agent) {
        Seat seat = seatFor(agent);
        if (seat == null) {
            return Optional.empty();
        }
        imagined.put(agent.id, seat);
        seats++;
        onDuty += agent.onDuty ? 1 : 0;
        seat.occupy();
        return Optional.of(seat);
    }

    /** A seat that nobody sits on yet, or null with the reason counted. */
    @Nullable
    private Seat seatFor(Agent agent) {
        ExclusionReason reason = key.unfitness(agent.profile, workgroup.rules);
        if (reason != null) {
            unfit.merge(reason, 1, Integer::sum);
            return null;
        }
        return new Seat(agent, this);
    }

    /** Undoes {@link #join}; the agent must still have the profile it joined with. */
    void leave(Agent agent) {
        Seat seat = agent.seats.in(this);
        if (seat == null) {
            ExclusionReason reason = key.unfitness(agent.profile, workgroup.rules);
            if (reason != null) {
                unfit.computeIfPresent(reason, (known, many) -> many == 1 ? null : many - 1);
            }
            return;
        }
        agent.seats.remove(seat);
        seats--;
        onDuty -= agent.onDuty ? 1 : 0;
    }

    @Nullable
    Seat seatOf(AgentId agent) {
        for (Workgroup group : audience) {
            Agent member = group.members.get(agent);
            Seat seat = member == null ? null : member.seats.in(this);
            if (seat != null) {
                return seat;
            }
        }
        return imagined.get(agent);
    }

    /** Counts the members who are no candidates for this interaction; {@code chosen} is one who is, ready or not. */
    EnumMap<ExclusionReason, Integer> exclusions(Waiting interaction, Instant now, @Nullable Seat chosen) {
        EnumMap<ExclusionReason, Integer> counts = new EnumMap<>(unfit);
        int candidates = ready.size() + (chosen == null || chosen.inReady() ? 0 : 1);
        count(counts, ExclusionReason.NOT_AVAILABLE, seats - onDuty);
        count(counts, ExclusionReason.NO_CAPACITY, onDuty - candidates);
        count(counts, ExclusionReason.REFUSED, interaction.refusalsAmongReady(now, chosen));
        return counts;
    }

    private static void count(EnumMap<ExclusionReason, Integer> counts, ExclusionReason reason, int many) {
        if (many != 0) {
            counts.put(reason, many);
        }
    }
}
