package dev.parley.workforce;

import dev.parley.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What agents can give as the reason of being away or in follow-up (RT-8). */
@Entity
@Table(name = "state_reason")
public class StateReason {

    @Id
    private long id = Ids.next();

    @Enumerated(EnumType.STRING)
    private AgentState state = AgentState.AWAY;

    private String label = "";

    private int position;

    private boolean enabled = true;

    @Version
    private int version;

    protected StateReason() {}

    public StateReason(AgentState state, String label, int position) {
        this.state = state;
        this.label = label;
        this.position = position;
    }

    public void offer(boolean offered) {
        enabled = offered;
    }

    /** Each takes the other's place. */
    public void swapWith(StateReason other) {
        int own = position;
        position = other.position;
        other.position = own;
    }

    public long id() {
        return id;
    }

    public AgentState state() {
        return state;
    }

    public String label() {
        return label;
    }

    public int position() {
        return position;
    }

    public boolean enabled() {
        return enabled;
    }
}
