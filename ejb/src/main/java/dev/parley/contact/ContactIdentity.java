package dev.parley.contact;

import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.Platform;
import dev.parley.shared.Ids;
import dev.parley.shared.ShortText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who a contact is on one platform. The platform's ID is the identity; handle and name may change. */
@Entity
@Table(name = "contact_identity")
public class ContactIdentity {

    @Id
    private long id = Ids.next();

    private long contactId;

    @Enumerated(EnumType.STRING)
    private Platform platform = Platform.X;

    private String platformUserId = "";

    private String handle = "";

    private String displayName = "";

    private String avatarUrl = "";

    private long followers = -1;

    private Instant seenAt = Instant.EPOCH;

    private boolean marketingStopped;

    private @Nullable Instant marketingToldAt;

    @Version
    private int version;

    protected ContactIdentity() {}

    ContactIdentity(long contactId, Platform platform, Author author, Instant now) {
        this.contactId = contactId;
        this.platform = platform;
        this.platformUserId = author.platformId();
        this.seenAt = now;
        update(author);
    }

    /** Takes over what the platform now says; an empty value never wipes a known one. */
    void update(Author author) {
        handle = newer(author.handle(), handle, 190);
        displayName = newer(author.displayName(), displayName, 200);
        avatarUrl = author.avatarUrl().length() > 1000 ? avatarUrl : newer(author.avatarUrl(), avatarUrl, 1000);
        followers = author.followers() >= 0 ? author.followers() : followers;
    }

    private static String newer(String given, String known, int longest) {
        return given.isEmpty() ? known : ShortText.of(given, longest);
    }

    /** Erases what describes the person; the platform's ID stays, so that nothing is taken in anew. */
    public void forget() {
        handle = "";
        displayName = "";
        avatarUrl = "";
        followers = -1;
    }

    /** Keeps whether the person wants marketing messages; an older word never takes back a newer one. */
    void wantMarketing(boolean wanted, Instant at) {
        if (marketingToldAt == null || !at.isBefore(marketingToldAt)) {
            marketingStopped = !wanted;
            marketingToldAt = at;
        }
    }

    public boolean marketingStopped() {
        return marketingStopped;
    }

    public long id() {
        return id;
    }

    public long contactId() {
        return contactId;
    }

    public Platform platform() {
        return platform;
    }

    public String platformUserId() {
        return platformUserId;
    }

    public String handle() {
        return handle;
    }

    /** The handle as people write it there, empty where there is none; who writes a feed is known by its host. */
    public String shownHandle() {
        return handle.isEmpty() || platform == Platform.RSS ? handle : "@" + handle;
    }

    public String displayName() {
        return displayName;
    }

    public String avatarUrl() {
        return avatarUrl;
    }

    public long followers() {
        return followers;
    }
}
