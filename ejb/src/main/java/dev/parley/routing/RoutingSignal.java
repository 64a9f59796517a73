package dev.parley.routing;

import dev.parley.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that the router has to hear of. It is written in the transaction of the change and deleted when the router
 * has taken it in, so that no change is lost between nodes. It names its subjects only: the router reads the truth.
 */
@Entity
@Table(name = "routing_signal")
public class RoutingSignal {

    /** Their names fit into a row. */
    private static final int SUBJECTS = 100;

    private static final String COMMA = ",";

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

    /** Further ones that changed in the same transaction, between commas. */
    private @Nullable String moreSubjects;

    private @Nullable Long userId;

    private Instant at = Instant.EPOCH;

    protected RoutingSignal() {}

    RoutingSignal(Kind kind, long subjectId, @Nullable Long userId, Instant at) {
        this.kind = kind;
        this.subjectId = subjectId;
        this.userId = userId;
        this.at = at;
    }

    /** Of as many interactions as go into a row, each. */
    static List<RoutingSignal> ofInteractions(Collection<Long> interactionIds, Instant at) {
        List<Long> ids = List.copyOf(interactionIds);
        List<RoutingSignal> signals = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += SUBJECTS) {
            List<Long> some = ids.subList(from, Math.min(from + SUBJECTS, ids.size()));
            RoutingSignal signal = new RoutingSignal(Kind.INTERACTION, some.get(0), null, at);
            if (some.size() > 1) {
                signal.moreSubjects = some.stream().skip(1).map(String::valueOf).collect(Collectors.joining(COMMA));
            }
            signals.add(signal);
        }
        return signals;
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

    /** All of them. */
    List<Long> subjectIds() {
        String more = moreSubjects;
        return more == null
                ? List.of(subjectId)
                : Stream.concat(
                                Stream.of(subjectId),
                                Stream.of(more.split(COMMA)).map(Long::valueOf))
                        .toList();
    }

    @Nullable
    Long userId() {
        return userId;
    }
}
