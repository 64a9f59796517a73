package dev.parley.workforce;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** What agents can give as the reason of being away or in follow-up (RT-8). */
@Entity
@Table(name = "state_reason")
public class StateReason extends Reason {

    @Enumerated(EnumType.STRING)
    private AgentState state = AgentState.AWAY;

    protected StateReason() {}

    StateReason(AgentState state, String label, int position) {
        super(label, position);
        this.state = state;
    }

    public AgentState state() {
        return state;
    }

    @Override
    public ReasonUse use() {
        return state == AgentState.FOLLOW_UP ? ReasonUse.FOLLOW_UP : ReasonUse.AWAY;
    }
}
