package dev.parley.conversation;

import dev.parley.connector.api.Platform;
import dev.parley.shared.Ids;
import dev.parley.workforce.InteractionType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;

/** A thread on a platform: the public posts below one root, or the private messages with one person. */
@Entity
public class Conversation {

    @Id
    private long id = Ids.next();

    private long accountId;

    @Enumerated(EnumType.STRING)
    private Platform platform = Platform.X;

    @Enumerated(EnumType.STRING)
    private InteractionType type = InteractionType.SOCIAL_CONVERSATION;

    private String threadKey = "";

    private long contactId;

    private Instant createdAt = Instant.EPOCH;

    protected Conversation() {}

    public Conversation(
            long accountId, Platform platform, InteractionType type, String threadKey, long contactId, Instant now) {
        this.accountId = accountId;
        this.platform = platform;
        this.type = type;
        this.threadKey = threadKey;
        this.contactId = contactId;
        this.createdAt = now;
    }

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public Platform platform() {
        return platform;
    }

    public InteractionType type() {
        return type;
    }

    public String threadKey() {
        return threadKey;
    }

    public long contactId() {
        return contactId;
    }

    public boolean isPrivate() {
        return type == InteractionType.SOCIAL_DIRECT_MESSAGE;
    }
}
