package dev.parley.routing;

import dev.parley.shared.Ids;
import dev.parley.workforce.InteractionType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that an agent has in another system, as that system reports it (RT-3). Its ID is one for the engine, too. */
@Entity
@Table(name = "reported_load")
public class ReportedLoad {

    /** How the agent has it. */
    public enum State {
        ALERTING,
        CONNECTED,
        HELD,
        /** A leg of somebody else's interaction: it never counts. */
        CONSULT
    }

    @Id
    private long id = Ids.next();

    private long sourceId;
    private long userId;
    private long workgroupId;
    private String externalId = "";

    @Enumerated(EnumType.STRING)
    private InteractionType interactionType = InteractionType.CALL;

    @Enumerated(EnumType.STRING)
    private State state = State.CONNECTED;

    private Instant since = Instant.EPOCH;
    private Instant expiresAt = Instant.EPOCH;

    protected ReportedLoad() {}

    ReportedLoad(long sourceId, long userId, Item item, Instant now) {
        this.sourceId = sourceId;
        this.userId = userId;
        this.externalId = item.id();
        this.since = now;
        become(item);
    }

    /** One interaction of a report. @param id what the other system calls it */
    public record Item(String id, InteractionType type, State state, long workgroupId) {}

    /** Takes over what is reported now; returns whether that changes anything for routing. */
    boolean become(Item item) {
        boolean same = interactionType == item.type() && state == item.state() && workgroupId == item.workgroupId();
        interactionType = item.type();
        state = item.state();
        workgroupId = item.workgroupId();
        return !same;
    }

    void keepUntil(Instant end) {
        expiresAt = end;
    }

    long id() {
        return id;
    }

    long userId() {
        return userId;
    }

    long workgroupId() {
        return workgroupId;
    }

    String externalId() {
        return externalId;
    }

    InteractionType type() {
        return interactionType;
    }

    State state() {
        return state;
    }

    Instant since() {
        return since;
    }
}
