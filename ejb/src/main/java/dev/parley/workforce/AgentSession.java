package dev.parley.workforce;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Where an agent is logged in and in which state. It is a row, so it outlives the node that served the agent. What the
 * agent answers and misses is counted in the row itself ({@link JpaStates}), so that the router and the agent never fail
 * because of each other; only what changed is written, so that neither takes back what the other has counted.
 */
@Entity
@DynamicUpdate
@Table(name = "agent_session")
public class AgentSession {

    @Id
    private long userId;

    private @Nullable Long stationId;

    @Enumerated(EnumType.STRING)
    private AgentState state = AgentState.OFFLINE;

    private @Nullable String reason;

    private Instant stateSince = Instant.EPOCH;

    private @Nullable Instant availableSince;

    private int missedOffers;

    private @Nullable Instant lastSignAt;

    private @Nullable Instant lastSeenAt;

    private @Nullable Instant lastLoadAt;

    @Version
    private int version;

    protected AgentSession() {}

    public AgentSession(long userId, Instant now) {
        this.userId = userId;
        this.stateSince = now;
    }

    /** Changes the state; the same state again changes nothing. */
    public boolean become(AgentState next, @Nullable String why, Instant now) {
        if (state == next && java.util.Objects.equals(reason, why)) {
            return false;
        }
        state = next;
        reason = why;
        stateSince = now;
        availableSince = next == AgentState.AVAILABLE ? now : null;
        if (next == AgentState.AVAILABLE) {
            missedOffers = 0;
        }
        if (next == AgentState.OFFLINE) {
            stationId = null;
        }
        return true;
    }

    public void sitAt(Station station) {
        stationId = station.id();
    }

    public void standUp() {
        stationId = null;
    }

    /** The agent came in anew: whether a page is open is not known yet. */
    public void arrive() {
        lastSeenAt = null;
    }

    public int missedOffers() {
        return missedOffers;
    }

    /** When the agent last took, rejected or missed something. */
    public @Nullable Instant lastSignAt() {
        return lastSignAt;
    }

    /** When the last interaction ended that another system had reported of the agent. */
    public @Nullable Instant lastLoadAt() {
        return lastLoadAt;
    }

    public long userId() {
        return userId;
    }

    public @Nullable Long stationId() {
        return stationId;
    }

    public AgentState state() {
        return state;
    }

    public @Nullable String reason() {
        return reason;
    }

    public Instant stateSince() {
        return stateSince;
    }

    public @Nullable Instant availableSince() {
        return availableSince;
    }
}
