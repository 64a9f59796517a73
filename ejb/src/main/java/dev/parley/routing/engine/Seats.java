package dev.parley.routing.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The seats of an agent. What every decision looks at, lane and skill of each, stands side by side. */
final class Seats {
    private static final int FEW = 8;

    private final List<Seat> seats = new ArrayList<>(FEW);
    private Lane[] lanes = new Lane[FEW];
    private double[] skillPoints = new double[FEW];
    private int leastPercent;
    /** Seats among those that are ready in their lanes. */
    private int ready;

    List<Seat> all() {
        return seats;
    }

    /** The least that any of them takes; where seats have gone it may be too low, which costs a look only. */
    int leastPercent() {
        return leastPercent;
    }

    @Nullable
    Seat in(Lane lane) {
        for (int i = 0; i < seats.size(); i++) {
            if (lanes[i] == lane) {
                return seats.get(i);
            }
        }
        return null;
    }

    void add(Seat seat) {
        int place = seats.size();
        leastPercent = place == 0 ? seat.percent() : Math.min(leastPercent, seat.percent());
        if (place == lanes.length) {
            lanes = Arrays.copyOf(lanes, place + place / 2);
            skillPoints = Arrays.copyOf(skillPoints, lanes.length);
        }
        seats.add(seat);
        put(seat, place);
    }

    private void put(Seat seat, int place) {
        lanes[place] = seat.lane;
        skillPoints[place] = seat.skillPoints();
    }

    void remove(Seat seat) {
        int place = seats.indexOf(seat);
        ready -= seat.vacate() ? 1 : 0;
        Seat last = seats.remove(seats.size() - 1);
        if (last != seat) {
            seats.set(place, last);
            put(last, place);
        }
    }

    /** Tells the seats whose lanes hold something that can make it into the ranking, and that have room. */
    void forEachPromising(Ranking ranking, double now, PromisingSeat action) {
        for (int i = 0; i < seats.size(); i++) {
            Lane lane = lanes[i];
            if (ranking.isOpenTo(skillPoints[i] + lane.bestScore(now))) {
                Seat seat = seats.get(i);
                if (seat.hasRoom()) {
                    action.accept(seat, skillPoints[i]);
                }
            }
        }
    }

    /** What to do with a seat, and what its skill adds to each score. */
    interface PromisingSeat {
        void accept(Seat seat, double skillPoints);
    }

    void refresh(Seat seat) {
        ready -= seat.vacate() ? 1 : 0;
        ready += seat.occupy() ? 1 : 0;
    }

    void refresh() {
        seats.forEach(this::refresh);
    }

    void vacate() {
        if (ready > 0) {
            seats.forEach(Seat::vacate);
            ready = 0;
        }
    }
}
