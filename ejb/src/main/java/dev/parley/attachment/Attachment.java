package dev.parley.attachment;

import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.shared.Ids;
import dev.parley.shared.ShortText;
import dev.parley.shared.TextMap;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One attachment of a post, or of a reply that is being written or sent. */
@Entity
public class Attachment {

    private static final Set<String> WITHOUT_BYTES = Set.of("location", "contact");

    @Id
    private long id = Ids.next();

    private long accountId;
    private long conversationId;
    private @Nullable Long postId;
    private String source = "";
    private int place;
    private String kind = "";
    private String mediaKey = "";
    private String sourceUrl = "";
    private String altText = "";
    private String announcedType = "";
    private String name = "";
    private @Nullable String facts;
    private @Nullable String mediaType;
    private @Nullable Long sizeBytes;
    private @Nullable String contentHash;

    @Enumerated(EnumType.STRING)
    private AttachmentState state = AttachmentState.WAITING;

    private @Nullable String problem;
    private int attempts;
    private Instant createdAt = Instant.EPOCH;
    private @Nullable Instant nextAttemptAt;
    private @Nullable String owner;
    private @Nullable Instant leaseUntil;
    private @Nullable Long interactionId;
    private @Nullable Long userId;
    private @Nullable Long outboxId;

    protected Attachment() {}

    /** As a post named it. */
    Attachment(Origin origin, int place, Media media, Instant now) {
        this.accountId = origin.accountId();
        this.conversationId = origin.conversationId();
        this.postId = origin.postId();
        this.source = origin.source();
        this.place = place;
        this.kind = ShortText.of(media.kind(), 20);
        this.mediaKey = ShortText.of(media.key(), 1000);
        this.sourceUrl = media.url();
        this.altText = ShortText.of(media.altText(), 1000);
        this.announcedType = ShortText.of(media.mediaType(), 200);
        this.name = FileName.of(media.name());
        this.facts = media.facts().isEmpty() ? null : TextMap.write(media.facts());
        this.createdAt = now;
        this.nextAttemptAt = now;
        if (WITHOUT_BYTES.contains(media.kind().toLowerCase(Locale.ROOT))) {
            this.state = AttachmentState.FACTS;
            this.nextAttemptAt = null;
        }
    }

    /** What an agent chose to send. */
    Attachment(Upload upload, StagedFile file, Instant now) {
        this.accountId = upload.accountId();
        this.conversationId = upload.conversationId();
        this.interactionId = upload.interactionId();
        this.userId = upload.userId();
        this.name = FileName.of(upload.name());
        this.kind = MediaTypes.kind(file.mediaType());
        this.createdAt = now;
        keep(file);
    }

    private void transitionTo(AttachmentState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("Attachment " + id + " cannot go from " + state + " to " + next + ".");
        }
        state = next;
        owner = null;
        leaseUntil = null;
        nextAttemptAt = null;
    }

    boolean isOwnedBy(String node, int attempt) {
        return state == AttachmentState.WAITING && node.equals(owner) && attempts == attempt;
    }

    void keep(StagedFile file) {
        transitionTo(AttachmentState.STORED);
        hold(file);
        problem = null;
    }

    void quarantine(StagedFile file, String words) {
        transitionTo(AttachmentState.QUARANTINED);
        hold(file);
        problem = ShortText.of(words, 400);
    }

    private void hold(StagedFile file) {
        mediaType = file.mediaType();
        sizeBytes = file.size();
        contentHash = file.hash();
    }

    void refuse(String words) {
        transitionTo(AttachmentState.REFUSED);
        problem = ShortText.of(words, 400);
    }

    void fail(String words) {
        transitionTo(AttachmentState.FAILED);
        problem = ShortText.of(words, 400);
    }

    void retryAfter(Duration pause, String words, Instant now) {
        owner = null;
        leaseUntil = null;
        nextAttemptAt = now.plus(pause);
        problem = ShortText.of(words, 400);
    }

    /** The reply that it belongs to goes out. */
    void bind(long item, long conversation, int where) {
        outboxId = item;
        conversationId = conversation;
        place = where;
    }

    boolean isDraftOf(long interaction, long user) {
        return outboxId == null
                && postId == null
                && interactionId != null
                && interactionId == interaction
                && userId != null
                && userId == user;
    }

    /** The reply became a post. */
    void belongsTo(long post) {
        postId = post;
    }

    Media media() {
        return new Media(
                mediaKey,
                kind,
                sourceUrl,
                altText,
                announcedType,
                name,
                sizeBytes == null ? -1 : sizeBytes,
                TextMap.read(facts));
    }

    public AttachmentCard card() {
        return new AttachmentCard(
                id, kind, state, mediaType == null ? "" : mediaType, name, size(), altText, facts(), problem());
    }

    public long id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    public long conversationId() {
        return conversationId;
    }

    public @Nullable Long postId() {
        return postId;
    }

    public @Nullable Long outboxId() {
        return outboxId;
    }

    public @Nullable Long userId() {
        return userId;
    }

    public @Nullable Long interactionId() {
        return interactionId;
    }

    String source() {
        return source;
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType == null ? MediaTypes.UNKNOWN : mediaType;
    }

    public long size() {
        return sizeBytes == null ? -1 : sizeBytes;
    }

    public @Nullable String contentHash() {
        return contentHash;
    }

    public AttachmentState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public String problem() {
        return problem == null ? "" : problem;
    }

    /** Facts that people may see; keys of encrypted files are none. */
    private Map<String, String> facts() {
        return state == AttachmentState.FACTS ? TextMap.read(facts) : Map.of();
    }
}
