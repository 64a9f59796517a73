package dev.parley.conversation;

import dev.parley.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of an interaction's timeline. */
@Entity
@Table(name = "interaction_event")
public class InteractionEvent {

    @Id
    private long id = Ids.next();

    private long interactionId;

    private Instant at = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private EventKind kind = EventKind.QUEUED;

    private @Nullable Long userId;

    @Enumerated(EnumType.STRING)
    private @Nullable InteractionState toState;

    private @Nullable String detail;

    protected InteractionEvent() {}

    public InteractionEvent(
            Interaction interaction, EventKind kind, @Nullable Long userId, @Nullable String detail, Instant at) {
        this.interactionId = interaction.id();
        this.kind = kind;
        this.userId = userId;
        this.toState = interaction.state();
        this.detail = detail == null ? null : detail.substring(0, Math.min(detail.length(), 2000));
        this.at = at;
    }

    public long interactionId() {
        return interactionId;
    }

    public Instant at() {
        return at;
    }

    public EventKind kind() {
        return kind;
    }

    public @Nullable Long userId() {
        return userId;
    }

    public @Nullable String detail() {
        return detail;
    }
}
