package dev.parley.routing.engine;

import java.util.Comparator;

/** A fit agent's place in a lane, with the part of the agent's score that does not change while the agent waits. */
final class Seat {
    /** Of those with the same score. */
    static final Comparator<Seat> ORDER = (one, other) -> {
        int byAge = Long.compare(one.idleSince, other.idleSince);
        return byAge != 0 ? byAge : one.agent.id.compareTo(other.agent.id);
    };

    /** In place of a time while the seat is not ready: there are millions of seats, and a field more costs each of them. */
    private static final long NOT_READY = Long.MIN_VALUE;

    final Agent agent;
    final Lane lane;
    final double skill;

    private final Utilization utilization;
    private double constantScore;
    private long idleSince = NOT_READY;

    Seat(Agent agent, Lane lane) {
        this.agent = agent;
        this.lane = lane;
        this.utilization = agent.profile.utilizationOf(lane.key.type(), lane.workgroup.rules);
        this.skill = lane.key.needs().valueOf(agent.profile.skills(), lane.workgroup.rules.weights());
    }

    int percent() {
        return utilization.percent();
    }

    /** What the skill adds to the score of each of the lane's interactions. */
    double skillPoints() {
        return skill * lane.workgroup.rules.weights().skill();
    }

    /** The part of the agent's score that stays the same, as of when the seat got ready. */
    double constantScore() {
        return constantScore;
    }

    boolean inReady() {
        return idleSince != NOT_READY;
    }

    /** Whether the agent may take one more of this lane's interactions now. */
    boolean hasRoom() {
        return agent.onDuty && agent.load().takes(lane.key.type(), utilization);
    }

    /** Gets ready where the agent's state and load allow, and says whether. The sort key changes only outside the set. */
    boolean occupy() {
        if (hasRoom()) {
            idleSince = agent.idleSince();
            constantScore = Score.constantOfAgent(this);
            lane.ready.add(constantScore, this);
        }
        return inReady();
    }

    /** Is not ready any more; says whether it was. */
    boolean vacate() {
        if (!inReady()) {
            return false;
        }
        lane.ready.remove(constantScore, this);
        idleSince = NOT_READY;
        return true;
    }
}
