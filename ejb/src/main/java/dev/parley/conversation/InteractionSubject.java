package dev.parley.conversation;

import dev.parley.connector.api.Platform;
import dev.parley.shared.Ids;
import dev.parley.workforce.InteractionType;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What an interaction is about: it never changes. */
@MappedSuperclass
public abstract class InteractionSubject {

    @Id
    private long id = Ids.next();

    private long conversationId;

    private long contactId;

    @Enumerated(EnumType.STRING)
    private Platform platform = Platform.X;

    @Enumerated(EnumType.STRING)
    private InteractionType type = InteractionType.SOCIAL_CONVERSATION;

    private Instant createdAt = Instant.EPOCH;

    protected InteractionSubject() {}

    InteractionSubject(Conversation conversation, long contactId, Instant now) {
        this.conversationId = conversation.id();
        this.contactId = contactId;
        this.platform = conversation.platform();
        this.type = conversation.type();
        this.createdAt = now;
    }

    public long id() {
        return id;
    }

    public long conversationId() {
        return conversationId;
    }

    public long contactId() {
        return contactId;
    }

    public Platform platform() {
        return platform;
    }

    public InteractionType type() {
        return type;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
