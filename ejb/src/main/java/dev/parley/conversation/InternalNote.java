package dev.parley.conversation;

import dev.parley.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A note that only colleagues see. */
@Entity
@Table(name = "internal_note")
public class InternalNote {

    /** Longest note, in characters. */
    public static final int LONGEST = 4000;

    @Id
    private long id = Ids.next();

    private long conversationId;

    private long userId;

    private String text = "";
    private Instant at = Instant.EPOCH;

    protected InternalNote() {}

    public InternalNote(long conversationId, long userId, String text, Instant at) {
        this.conversationId = conversationId;
        this.userId = userId;
        this.text = text;
        this.at = at;
    }

    public long id() {
        return id;
    }

    public long userId() {
        return userId;
    }

    public String text() {
        return text;
    }

    public Instant at() {
        return at;
    }
}
