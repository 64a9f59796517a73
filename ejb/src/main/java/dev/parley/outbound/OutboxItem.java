package dev.parley.outbound;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.PlatformChange.DeliveryState;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.shared.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that goes out: committed before it is sent, and never silently dropped (OB-1). */
@Entity
@Table(name = "outbox")
public class OutboxItem {

    @Id
    private long id = Ids.next();

    private long accountId;
    private long channelId;
    private long conversationId;
    private @Nullable Long interactionId;
    private @Nullable Long userId;

    @Enumerated(EnumType.STRING)
    private OutboxKind kind = OutboxKind.PUBLISH;

    @Enumerated(EnumType.STRING)
    private Visibility visibility = Visibility.PUBLIC;

    private String recipient = "";
    private String targetPlatformId = "";
    private String text = "";
    private String source = "";
    private boolean humanAgent;
    private @Nullable String template;

    @Enumerated(EnumType.STRING)
    private OutboxState state = OutboxState.PENDING;

    @Embedded
    private Tries tries = new Tries();

    private Instant createdAt = Instant.EPOCH;
    private Instant nextAttemptAt = Instant.EPOCH;
    private @Nullable String duplicateKey;
    private @Nullable Instant finishedAt;
    private @Nullable String owner;
    private @Nullable Instant leaseUntil;
    private long epoch;
    private @Nullable String platformId;
    private @Nullable String problemCode;
    private @Nullable String problem;

    @Version
    private int version;

    protected OutboxItem() {}

    OutboxItem(OutboundRequest request, Instant now) {
        this.accountId = request.accountId();
        this.channelId = request.channelId();
        this.conversationId = request.conversationId();
        this.interactionId = request.interactionId();
        this.userId = request.userId();
        this.kind = request.kind();
        this.visibility = request.visibility();
        this.recipient = request.recipient();
        this.targetPlatformId = request.targetPlatformId();
        this.text = request.text();
        this.source = request.source();
        this.humanAgent = request.humanAgent();
        this.template = request.template().map(TemplateText::write).orElse(null);
        this.duplicateKey = DuplicateKey.of(request).orElse(null);
        this.createdAt = now;
        this.nextAttemptAt = now;
    }

    private void transitionTo(OutboxState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("Outbox item " + id + " cannot go from " + state + " to " + next + ".");
        }
        state = next;
        owner = null;
        leaseUntil = null;
    }

    /** Persisted before the call, so that a crash leaves a trace (WIRE rule 5). */
    void takeOff(String node, Duration lease, Instant now) {
        transitionTo(OutboxState.IN_FLIGHT);
        owner = node;
        epoch++;
        leaseUntil = now.plus(lease);
        tries.begin(now);
    }

    /** What may be held back as a duplicate, and as which: the first try of a message only (OB-4). */
    Optional<String> cacheKey() {
        return Optional.ofNullable(tries.firstAt().isEmpty() ? duplicateKey : null);
    }

    void holdBack(Instant now) {
        transitionTo(OutboxState.DUPLICATE);
        problem = "The same message has just gone to the same recipient.";
        tries.spared(now);
        finishedAt = now;
    }

    /** Takes an item of unknown outcome for a look at the platform. */
    void lookFor(String node, Duration lease, Instant now) {
        owner = node;
        epoch++;
        leaseUntil = now.plus(lease);
    }

    boolean isBeingLookedFor(Instant now) {
        return leaseUntil != null && leaseUntil.isAfter(now);
    }

    boolean isOwnedBy(String node, long itsEpoch) {
        return node.equals(owner) && epoch == itsEpoch;
    }

    void sent(String idOnPlatform, Instant now) {
        transitionTo(OutboxState.SENT);
        platformId = idOnPlatform.isEmpty() ? null : idOnPlatform;
        finishedAt = now;
        problem = null;
        problemCode = null;
    }

    void fail(PlatformProblem why, Instant now) {
        transitionTo(OutboxState.FAILED);
        explain(why);
        finishedAt = now;
    }

    void retryAt(Instant next, PlatformProblem why) {
        transitionTo(OutboxState.PENDING);
        explain(why);
        nextAttemptAt = next;
    }

    /** The account is refused: nothing is tried, and no limit runs, until somebody has connected it again (CH-7). */
    void waitForAccount(PlatformProblem why, Instant now) {
        if (state == OutboxState.UNKNOWN) {
            becomeUnknown(why, now, now);
        } else {
            retryAt(now, why);
        }
        tries.suspendLimits();
    }

    /** It was not found yet; what made its outcome unknown stays. */
    void lookAgainAt(Instant next) {
        owner = null;
        leaseUntil = null;
        nextAttemptAt = next;
    }

    void becomeUnknown(PlatformProblem why, Instant lookAgain, Instant now) {
        if (state != OutboxState.UNKNOWN) {
            transitionTo(OutboxState.UNKNOWN);
            tries.unknown(now);
        }
        explain(why);
        lookAgainAt(lookAgain);
    }

    /** Its author wants it tried once more. What may be on the platform already is looked for first. */
    void tryAgain(Instant now) {
        transitionTo(tries.unknownSince().isEmpty() ? OutboxState.PENDING : OutboxState.UNKNOWN);
        finishedAt = null;
        tries.restart();
        createdAt = now;
        nextAttemptAt = now;
    }

    /** Whether the platform's word on its delivery is news: also after we have given up, unless that it failed. */
    public boolean canTurnOutSent(DeliveryState told) {
        return state.isUnfinished() || (state == OutboxState.FAILED && told != DeliveryState.FAILED);
    }

    private void explain(PlatformProblem why) {
        problemCode = why.code();
        problem = why.words().substring(0, Math.min(why.words().length(), 1000));
    }

    /** The code of what its last try met, for counting. */
    Optional<String> problemCode() {
        return Optional.ofNullable(problemCode);
    }

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public long channelId() {
        return channelId;
    }

    public long conversationId() {
        return conversationId;
    }

    public @Nullable Long interactionId() {
        return interactionId;
    }

    public @Nullable Long userId() {
        return userId;
    }

    public OutboxKind kind() {
        return kind;
    }

    public Visibility visibility() {
        return visibility;
    }

    String recipient() {
        return recipient;
    }

    String source() {
        return source;
    }

    boolean humanAgent() {
        return humanAgent;
    }

    @Nullable
    String template() {
        return template;
    }

    public String targetPlatformId() {
        return targetPlatformId;
    }

    public String text() {
        return text;
    }

    public OutboxState state() {
        return state;
    }

    public int attempts() {
        return tries.count();
    }

    Tries tries() {
        return tries;
    }

    public Optional<Instant> firstAttemptAt() {
        return tries.firstAt();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable String platformId() {
        return platformId;
    }

    /** Whether the platform takes no free text from now on, which only a template gets around. */
    public boolean cameTooLate() {
        return state == OutboxState.FAILED && problemCode != null && problemCode.endsWith(".window-closed");
    }

    /** Whether it was marketing, and the person has told the platform that they want none. */
    boolean isUnwanted() {
        return state == OutboxState.FAILED && problemCode != null && problemCode.endsWith(".opted-out");
    }

    public @Nullable String problem() {
        return problem;
    }

    long epoch() {
        return epoch;
    }
}
