package dev.parley.routing.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An agent as the engine sees one: what is configured, on duty or not, what they have, where they have a seat. */
final class Agent {
    /** Longest idle first. */
    static final Comparator<Agent> ORDER =
            Comparator.comparing(Agent::idleSince).thenComparing(agent -> agent.id);

    private static final int FEW = 8;

    final AgentId id;
    AgentProfile profile = AgentProfile.NONE;
    boolean onDuty;
    int misses;
    private final List<Seat> seats = new ArrayList<>();
    /** Lane and skill of each seat once more, close together: they are looked at for every decision. */
    private Lane[] lanes = new Lane[FEW];

    private double[] skillPoints = new double[FEW];
    private int leastPercent;
    /** Seats among those that are ready in their lanes. */
    int readySeats;

    private final Map<InteractionId, Carried> carried = new LinkedHashMap<>();
    private Instant idleSince = Instant.EPOCH;
    private Load load = Load.NONE;

    Agent(AgentId id) {
        this.id = id;
    }

    List<Seat> seats() {
        return seats;
    }

    void take(Seat seat) {
        leastPercent = seats.isEmpty() ? seat.percent() : Math.min(leastPercent, seat.percent());
        if (seats.size() == lanes.length) {
            lanes = Arrays.copyOf(lanes, 2 * lanes.length);
            skillPoints = Arrays.copyOf(skillPoints, 2 * skillPoints.length);
        }
        seats.add(seat);
        put(seat, seats.size() - 1);
    }

    private void put(Seat seat, int place) {
        seat.place = place;
        lanes[place] = seat.lane;
        skillPoints[place] = seat.skillPoints;
    }

    /** The least that a seat would take stays known when seats go: it may then be too low, which costs a look only. */
    void leave(Seat seat) {
        Seat last = seats.remove(seats.size() - 1);
        if (last != seat) {
            seats.set(seat.place, last);
            put(last, seat.place);
        }
    }

    /** Tells the seats whose lanes hold something that can make it into the ranking, and that have room. */
    void forEachPromising(Ranking ranking, double now, Consumer<Seat> action) {
        for (int i = 0; i < seats.size(); i++) {
            Lane lane = lanes[i];
            if (!lane.isEmpty() && ranking.isOpenTo(skillPoints[i] + lane.bestScore(now))) {
                Seat seat = seats.get(i);
                if (seat.hasRoom()) {
                    action.accept(seat);
                }
            }
        }
    }

    /** Whether any seat may have room: a full agent need not look at all of them. */
    boolean mayHaveRoom() {
        return onDuty && load.percent() + leastPercent <= 100;
    }

    Load load() {
        return load;
    }

    Map<InteractionId, Carried> carried() {
        return carried;
    }

    /** The last time routing touched the agent; an open offer counts, one that failed does not. */
    Instant idleSince() {
        Instant latest = idleSince;
        for (Carried each : carried.values()) {
            latest = each.offered() && each.since().isAfter(latest) ? each.since() : latest;
        }
        return latest;
    }

    Instant lastTouched() {
        return idleSince;
    }

    void touched(Instant at) {
        idleSince = at.isAfter(idleSince) ? at : idleSince;
    }

    void carry(InteractionId interaction, Carried what) {
        carried.put(interaction, what);
        weigh();
    }

    void drop(InteractionId interaction) {
        carried.remove(interaction);
        weigh();
    }

    /** Sums up the load; to be called when what is carried, or the utilization of it, has changed. */
    void weigh() {
        load = Load.of(carried.values(), profile);
    }

    /** Counts the agent in or out; a seat gets ready only when the turn settles. */
    void setOnDuty(boolean now) {
        if (onDuty != now) {
            onDuty = now;
            seats.forEach(seat -> seat.lane.onDuty += now ? 1 : -1);
        }
        if (!now) {
            refreshSeats();
        }
    }

    void refreshSeats() {
        if (mayHaveRoom()) {
            seats.forEach(Seat::refresh);
        } else if (readySeats > 0) {
            seats.forEach(Seat::vacate);
        }
    }
}
