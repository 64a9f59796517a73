package dev.parley.conversation;

import dev.parley.connector.api.Platform;
import dev.parley.shared.Ids;
import dev.parley.workforce.InteractionType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

    private String source = "";

    private String counterpart = "";

    private @Nullable Instant closedAt;

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

    /** The thread key of the private conversation with a person through a source. */
    public static String keyOf(String source, String person) {
        return source.isEmpty() ? person : source + ":" + person;
    }

    /** Through which page, phone number or business it runs; a private one is with one person. */
    public void isWith(String person, String throughSource) {
        counterpart = person;
        source = throughSource;
    }

    /** The platform has told the person's private ID. */
    public void bind(String person, String key) {
        counterpart = person;
        threadKey = key;
    }

    /** The person ended it: nothing may be sent until they write again. */
    public void close(Instant now) {
        closedAt = now;
    }

    /** The person wrote, under this ID. */
    public void hear(String person) {
        counterpart = person;
        closedAt = null;
    }

    /** The key under which the person of a private conversation writes now. */
    String presentKey() {
        return keyOf(source, counterpart);
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

    /** The page, phone number or business that it runs through; empty where the account is it. */
    public String source() {
        return source;
    }

    /** The other person's ID on the platform, for private conversations. */
    public String counterpart() {
        return counterpart;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public long contactId() {
        return contactId;
    }

    public boolean isPrivate() {
        return type == InteractionType.SOCIAL_DIRECT_MESSAGE;
    }
}
