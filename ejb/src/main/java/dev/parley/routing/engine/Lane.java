package dev.parley.routing.engine;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One queue of a workgroup: interactions with the same needs in their constant order, facing the agents fit for them in
 * theirs. A decision looks at the heads; it never scans.
 */
final class Lane {
    final Workgroup workgroup;
    final LaneKey key;
    /** Waits for anybody. */
    final NavigableSet<Waiting> open = new TreeSet<>(Waiting.ORDER);
    /** The part of {@link #open} that somebody refused: what changes when agents leave duty. */
    final NavigableSet<Waiting> refused = new TreeSet<>(Waiting.ORDER);
    /** On duty and with room for one more of this lane's type. */
    final NavigableSet<Seat> ready = new TreeSet<>(Seat.ORDER);

    int onDuty;
    private final Map<AgentId, Seat> seats = new HashMap<>();
    private final EnumMap<ExclusionReason, Integer> unfit = new EnumMap<>(ExclusionReason.class);

    Lane(Workgroup workgroup, LaneKey key) {
        this.workgroup = workgroup;
        this.key = key;
        workgroup.members.values().forEach(this::join);
    }

    /** Gives the agent a seat if fit. The agent's capacity is looked at when the turn settles. */
    void join(Agent agent) {
        ExclusionReason reason = key.unfitness(agent.profile, workgroup);
        if (reason != null) {
            unfit.merge(reason, 1, Integer::sum);
            return;
        }
        Seat seat = new Seat(agent, this);
        seats.put(agent.id, seat);
        agent.seats.add(seat);
        onDuty += agent.onDuty ? 1 : 0;
        seat.refresh();
    }

    /** Undoes {@link #join}; the agent must still have the profile it joined with. */
    void leave(Agent agent) {
        Seat seat = seats.remove(agent.id);
        if (seat == null) {
            ExclusionReason reason = key.unfitness(agent.profile, workgroup);
            if (reason != null) {
                unfit.merge(reason, -1, Integer::sum);
            }
            return;
        }
        seat.vacate();
        agent.seats.remove(seat);
        onDuty -= agent.onDuty ? 1 : 0;
    }

    void dissolve() {
        seats.values().forEach(seat -> seat.agent.seats.remove(seat));
    }

    @Nullable
    Seat seatOf(AgentId agent) {
        return seats.get(agent);
    }

    Iterable<Seat> seats() {
        return seats.values();
    }

    /** Counts the members who are no candidates for this interaction; {@code chosen} is one who is, ready or not. */
    EnumMap<ExclusionReason, Integer> exclusions(Waiting interaction, Instant now, @Nullable Seat chosen) {
        EnumMap<ExclusionReason, Integer> counts = new EnumMap<>(unfit);
        int candidates = ready.size() + (chosen == null || chosen.inReady() ? 0 : 1);
        counts.put(ExclusionReason.NOT_AVAILABLE, seats.size() - onDuty);
        counts.put(ExclusionReason.NO_CAPACITY, onDuty - candidates);
        counts.put(ExclusionReason.REFUSED, interaction.refusalsAmongReady(now));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
