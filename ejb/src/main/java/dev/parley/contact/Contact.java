package dev.parley.contact;

import dev.parley.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person, with identities on platforms and a history. */
@Entity
public class Contact {

    @Id
    private long id = Ids.next();

    private String displayName = "";

    private @Nullable String notes;

    /** WhatsApp messages never go there, whatever the number says (CH-10). */
    private boolean atBlockedDestination;

    private Instant createdAt = Instant.EPOCH;

    @Version
    private int version;

    protected Contact() {}

    public Contact(String displayName, Instant now) {
        this.displayName = displayName;
        this.createdAt = now;
    }

    /** The person is gone from the platform, and their name with them. */
    public void forget() {
        displayName = "Erased";
        notes = null;
    }

    /** Somebody of the company knows where the person lives. */
    public void settleAtBlockedDestination(boolean there) {
        atBlockedDestination = there;
    }

    public boolean isAtBlockedDestination() {
        return atBlockedDestination;
    }

    public long id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    public @Nullable String notes() {
        return notes;
    }
}
