package dev.parley.routing.engine;

import java.time.Instant;
import java.util.Comparator;

/** A fit agent's place in a lane, with the part of the agent's score that does not change while the agent waits. */
final class Seat {
    static final Comparator<Seat> ORDER = (one, other) -> {
        int byScore = Double.compare(other.constantScore, one.constantScore);
        int byAge = byScore != 0 ? byScore : one.idleSince.compareTo(other.idleSince);
        return byAge != 0 ? byAge : one.agent.id.compareTo(other.agent.id);
    };

    final Agent agent;
    final Lane lane;
    final double skill;
    /** What the skill adds to the score of each of the lane's interactions. */
    final double skillPoints;
    /** Where it stands among its agent's seats. */
    int place;

    private final Utilization utilization;
    private double constantScore;
    private Instant idleSince = Instant.EPOCH;
    private boolean inReady;

    Seat(Agent agent, Lane lane) {
        this.agent = agent;
        this.lane = lane;
        this.utilization = agent.profile.utilizationOf(lane.key.type(), lane.workgroup.rules);
        this.skill = lane.key.needs().valueOf(agent.profile.skills(), lane.workgroup.rules.weights());
        this.skillPoints = skill * lane.workgroup.rules.weights().skill();
    }

    int percent() {
        return utilization.percent();
    }

    boolean inReady() {
        return inReady;
    }

    /** Whether the agent may take one more of this lane's interactions now. */
    boolean hasRoom() {
        return agent.onDuty && agent.load().takes(lane.key.type(), utilization);
    }

    /** Puts the seat where the agent's state and load say. The sort key changes only outside the set. */
    void refresh() {
        vacate();
        if (hasRoom()) {
            idleSince = agent.idleSince();
            constantScore = Score.constantOfAgent(this);
            inReady = lane.ready.add(this);
            agent.readySeats++;
        }
    }

    void vacate() {
        if (inReady) {
            lane.ready.remove(this);
            inReady = false;
            agent.readySeats--;
        }
    }
}
