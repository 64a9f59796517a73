package dev.parley.routing;

import dev.parley.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that the router has to hear of. It is written in the transaction of the change and deleted when the router
 * has taken it in, so that no change is lost between nodes. It names the subject only: the router reads the truth.
 */
@Entity
@Table(name = "routing_signal")
public class RoutingSignal {

    enum Kind {
        INTERACTION,
        REJECTED,
        AGENT,
        WORKGROUP,
        LOAD
    }

    @Id
    private long id = Ids.next();

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.INTERACTION;

    private long subjectId;

    private @Nullable Long userId;

    private Instant at = Instant.EPOCH;

    protected RoutingSignal() {}

    RoutingSignal(Kind kind, long subjectId, @Nullable Long userId, Instant at) {
        this.kind = kind;
        this.subjectId = subjectId;
        this.userId = userId;
        this.at = at;
    }

    long id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    long subjectId() {
        return subjectId;
    }

    @Nullable
    Long userId() {
        return userId;
    }
}
