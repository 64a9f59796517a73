package dev.parley.desk;

import dev.parley.connector.api.FetchedPost.Visibility;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;

/** What an agent has typed and not sent (AG-7). */
@Entity
public class Draft {

    @EmbeddedId
    private Key key = new Key(0, 0);

    @Enumerated(EnumType.STRING)
    private Visibility visibility = Visibility.PUBLIC;

    private String text = "";

    private Instant savedAt = Instant.EPOCH;

    /** One draft per agent and interaction. */
    @Embeddable
    public record Key(long interactionId, long userId) implements Serializable {}

    protected Draft() {}

    Draft(long interactionId, long userId) {
        this.key = new Key(interactionId, userId);
    }

    void write(Visibility newVisibility, String newText, Instant now) {
        visibility = newVisibility;
        text = newText;
        savedAt = now;
    }

    String text() {
        return text;
    }

    boolean isPrivate() {
        return visibility == Visibility.PRIVATE;
    }

    Instant savedAt() {
        return savedAt;
    }
}
