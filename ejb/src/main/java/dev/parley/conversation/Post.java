package dev.parley.conversation;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.PlatformChange.DeliveryState;
import dev.parley.shared.Ids;
import dev.parley.shared.ShortText;
import dev.parley.shared.TextMap;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that a person or the company wrote, stored once per account and platform ID (IN-3). */
@Entity
public class Post {

    /** Longer texts are cut here; the platform's answer keeps the rest while it is retained. */
    static final int LONGEST_TEXT = 65_000;

    @Id
    private long id = Ids.next();

    private long accountId;

    private String platformId = "";

    private long conversationId;

    private @Nullable Long identityId;

    private @Nullable Long authorUserId;

    @Enumerated(EnumType.STRING)
    private Direction direction = Direction.INBOUND;

    @Enumerated(EnumType.STRING)
    private Visibility visibility = Visibility.PUBLIC;

    private String inReplyTo = "";

    private String text = "";
    private String language = "";

    private Instant writtenAt = Instant.EPOCH;
    private Instant storedAt = Instant.EPOCH;

    private @Nullable String media;
    private @Nullable String dictionary;
    private boolean liked;
    private boolean reposted;
    private boolean hidden;

    private String source = "";

    private @Nullable Instant editedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable DeliveryState delivery;

    private @Nullable String deliveryProblem;
    private @Nullable String reactions;

    private @Nullable Instant deletedAt;

    private @Nullable String deletedReason;

    private @Nullable Long rawPayloadId;

    private @Nullable String stoppedReason;

    protected Post() {}

    /** A post as it came from the platform. */
    public Post(Conversation conversation, FetchedPost fetched, Direction direction, Long identityId, Instant now) {
        this.accountId = conversation.accountId();
        this.conversationId = conversation.id();
        this.platformId = fetched.platformId();
        this.identityId = identityId;
        this.direction = direction;
        this.visibility = fetched.visibility();
        this.inReplyTo = fetched.inReplyTo();
        this.source = fetched.source();
        this.text = ShortText.of(fetched.text(), LONGEST_TEXT);
        this.language = fetched.language();
        this.writtenAt = fetched.createdAt();
        this.storedAt = now;
        this.dictionary = fetched.attributes().isEmpty() ? null : TextMap.write(fetched.attributes());
        this.media = MediaList.write(fetched.media());
    }

    /** A reply that was sent from here. */
    public Post(Conversation conversation, SentReply sent, Instant now) {
        this.accountId = conversation.accountId();
        this.conversationId = conversation.id();
        this.platformId = sent.platformId();
        this.authorUserId = sent.userId();
        this.direction = Direction.OUTBOUND;
        this.visibility = sent.visibility();
        this.inReplyTo = sent.inReplyTo();
        this.source = conversation.source();
        this.delivery = DeliveryState.SENT;
        this.text = sent.text();
        this.writtenAt = now;
        this.storedAt = now;
    }

    /** The post turned out to be one that was sent from here (a poll was faster than the answer). */
    public void adopt(@Nullable Long userId) {
        direction = Direction.OUTBOUND;
        authorUserId = userId;
    }

    public void keepRaw(long payloadId) {
        rawPayloadId = payloadId;
    }

    public void stop(String reason) {
        stoppedReason = reason;
    }

    /** Erases the content and leaves a tombstone (IN-8). */
    public void delete(String reason, Instant now) {
        if (deletedAt == null) {
            deletedAt = now;
            deletedReason = reason;
            text = "";
            media = null;
            dictionary = null;
            reactions = null;
            rawPayloadId = null;
        }
    }

    /** It has another text on the platform now; returns whether that is news. */
    public boolean edit(String newText, Instant at) {
        String kept = ShortText.of(newText, LONGEST_TEXT);
        if (deletedAt != null || text.equals(kept) || (editedAt != null && editedAt.isAfter(at))) {
            return false;
        }
        text = kept;
        editedAt = at;
        return true;
    }

    /** How far the platform says it has come: only forward, and a failure is final (WIRE 3.5). */
    public boolean deliver(DeliveryState state, @Nullable String problem) {
        if (delivery == DeliveryState.FAILED || (delivery != null && delivery.compareTo(state) >= 0)) {
            return false;
        }
        delivery = state;
        deliveryProblem = problem == null ? null : ShortText.of(problem, 1000);
        return true;
    }

    /** What the platform told of it later, for example its price (IN-15). */
    public void learn(Map<String, String> facts) {
        dictionary = deletedAt == null ? TextMap.with(dictionary, facts) : null;
    }

    /** The platform took it at this moment, to which its receipts refer; our own clock tells only when we heard. */
    public void takenAt(Instant at) {
        writtenAt = direction == Direction.OUTBOUND && at.isBefore(writtenAt) ? at : writtenAt;
    }

    /** What came first told of no files; returns whether they are news. */
    public boolean bring(List<FetchedPost.Media> files) {
        if (deletedAt != null || media != null || files.isEmpty()) {
            return false;
        }
        media = MediaList.write(files);
        return true;
    }

    /** Somebody's reaction; empty takes it back. */
    public void react(String who, String emoji) {
        reactions = Reactions.read(reactions).with(who, emoji).write();
    }

    public void like(boolean on) {
        liked = on;
    }

    public void repost(boolean on) {
        reposted = on;
    }

    public void hide(boolean on) {
        hidden = on;
    }

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public String platformId() {
        return platformId;
    }

    public long conversationId() {
        return conversationId;
    }

    public @Nullable Long identityId() {
        return identityId;
    }

    public @Nullable Long authorUserId() {
        return authorUserId;
    }

    public Direction direction() {
        return direction;
    }

    public Visibility visibility() {
        return visibility;
    }

    public String inReplyTo() {
        return inReplyTo;
    }

    public @Nullable Long rawPayloadId() {
        return rawPayloadId;
    }

    public String text() {
        return text;
    }

    public String language() {
        return language;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Instant storedAt() {
        return storedAt;
    }

    public Map<String, String> dictionary() {
        return TextMap.read(dictionary);
    }

    public List<FetchedPost.Media> media() {
        return MediaList.read(media);
    }

    public String source() {
        return source;
    }

    public @Nullable Instant editedAt() {
        return editedAt;
    }

    public @Nullable DeliveryState delivery() {
        return delivery;
    }

    public @Nullable String deliveryProblem() {
        return deliveryProblem;
    }

    public Reactions reactions() {
        return Reactions.read(reactions);
    }

    public boolean liked() {
        return liked;
    }

    public boolean reposted() {
        return reposted;
    }

    public boolean hidden() {
        return hidden;
    }

    public @Nullable Instant deletedAt() {
        return deletedAt;
    }

    public boolean isStopped() {
        return stoppedReason != null;
    }
}
