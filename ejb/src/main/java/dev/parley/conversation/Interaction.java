package dev.parley.conversation;

import dev.parley.shared.RefusedException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit of work for an agent: a conversation that somebody has to look after. A conversation has at most one open
 * interaction for each workgroup; after its end the next post opens another one (IN-4).
 */
@Entity
public class Interaction extends InteractionPlace {

    @Enumerated(EnumType.STRING)
    private InteractionState state = InteractionState.QUEUED;

    private Instant stateSince = Instant.EPOCH;

    private int priority;

    private @Nullable Long agentId;

    @Embedded
    private Aim aim = Aim.NOTHING;

    private Instant queuedAt = Instant.EPOCH;

    private @Nullable Instant offerExpiresAt;

    private @Nullable Instant connectedAt;

    private @Nullable Instant parkedUntil;

    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endReason;

    private @Nullable String disposition;

    private @Nullable String wrapUpNote;

    @Embedded
    private Correspondence correspondence = new Correspondence(Instant.EPOCH);

    @Version
    private int version;

    protected Interaction() {}

    public Interaction(Conversation conversation, Target target, Instant now) {
        this(new About(conversation, conversation.contactId(), null), target, now);
    }

    private Interaction(About about, Target target, Instant now) {
        super(about, target, now);
        this.queuedAt = now;
        this.stateSince = now;
        this.correspondence = new Correspondence(now);
    }

    /** Where an interaction goes: the channel that matched, its workgroup and its mode. */
    public record Target(long channelId, long workgroupId, boolean testMode) {}

    /** What an interaction is about: a conversation, whom it concerns, and the comment if it carries only one. */
    record About(
            Conversation conversation,
            long contactId,
            @Nullable Long commentId) {}

    /** Of one comment alone, with its base post; it concerns who wrote the comment (IN-7). */
    public static Interaction ofComment(
            Conversation conversation, Post comment, long commenter, Target target, Instant now) {
        return new Interaction(new About(conversation, commenter, comment.id()), target, now);
    }

    /**
     * Not offered before its time: the sender may have more to say (IN-6).
     *
     * @param sender the key under which further posts of the sender find it; null where they find another one
     */
    public void holdBack(Instant until, @Nullable String sender) {
        if (state != InteractionState.QUEUED || agentId != null) {
            throw new IllegalStateException("Only an interaction that nobody has seen can be held back.");
        }
        state = InteractionState.BUFFERED;
        gather(until, sender);
    }

    /** The time to wait for further posts is over: it waits in the queue from now on. */
    public void release(Instant now) {
        transitionTo(InteractionState.QUEUED, now);
    }

    private void transitionTo(InteractionState next, Instant now) {
        if (!state.canBecome(next)) {
            throw new RefusedException("This interaction is " + state.label().toLowerCase(java.util.Locale.ROOT)
                    + ", so it cannot become " + next.label().toLowerCase(java.util.Locale.ROOT) + ".");
        }
        if (state == InteractionState.BUFFERED) {
            queuedAt = now;
        }
        state = next;
        stateSince = now;
        offerExpiresAt = null;
        parkedUntil = null;
        keepKeys(next);
    }

    /** A customer wrote. */
    public void receive(Post post, Instant now) {
        correspondence.receive(post, now);
    }

    /** The company wrote, here or directly on the platform. */
    public void answered(Post post, Instant now) {
        correspondence.answered(post, now);
    }

    public void offerTo(long agent, Instant expiresAt, Instant now) {
        transitionTo(InteractionState.ALERTING, now);
        agentId = agent;
        offerExpiresAt = expiresAt;
    }

    public void connectTo(long agent, Instant now) {
        transitionTo(InteractionState.CONNECTED, now);
        agentId = agent;
        aim = aim.withoutAgent();
        correspondence.read();
        if (connectedAt == null) {
            connectedAt = now;
        }
    }

    /** Back to the queue with its waiting time kept (I5). */
    public void requeue(Instant now) {
        transitionTo(InteractionState.QUEUED, now);
        agentId = null;
    }

    /** To the queue of a workgroup; it waits from now on. */
    public void transferTo(long workgroup, Instant now) {
        transitionTo(InteractionState.QUEUED, now);
        agentId = null;
        aim = Aim.NOTHING;
        queuedAt = now;
        goTo(workgroup);
    }

    /** To one agent, who must take it; it waits for that agent until somebody else may. */
    public void transferToAgent(long agent, Instant now) {
        transitionTo(InteractionState.QUEUED, now);
        agentId = null;
        aim = Aim.NOTHING.at(agent);
        queuedAt = now;
    }

    public void hold(Instant now) {
        transitionTo(InteractionState.HELD, now);
    }

    public void resume(Instant now) {
        transitionTo(InteractionState.CONNECTED, now);
    }

    public void park(@Nullable Instant until, Instant now) {
        transitionTo(InteractionState.PARKED, now);
        parkedUntil = until;
    }

    /** The parking time is over: it waits for the agent who parked it, until somebody else may take it. */
    public void comeBack(Instant now) {
        Long owner = agentId;
        transitionTo(InteractionState.QUEUED, now);
        agentId = null;
        aim = owner == null ? aim : aim.at(owner);
        queuedAt = now;
    }

    /** A channel of higher priority matched as well: while it waits, it moves there and keeps its waiting time (IN-16). */
    public void rerouteTo(Target target) {
        if (!state.isBeforeAgents()) {
            throw new IllegalStateException("Only an interaction that waits can move to another channel.");
        }
        goTo(target);
    }

    /** A rule says how urgent it is and who shall have it (RT-7). */
    public void route(int newPriority, Aim newAim) {
        if (newPriority < -100 || newPriority > 100) {
            throw new IllegalArgumentException("A priority is from -100 to 100, not " + newPriority + ".");
        }
        priority = newPriority;
        aim = newAim;
    }

    public void wrapUp(Instant now) {
        transitionTo(InteractionState.WRAP_UP, now);
    }

    public void record(@Nullable String outcome, @Nullable String note) {
        disposition = outcome;
        wrapUpNote = note;
    }

    public void disconnect(EndReason reason, Instant now) {
        transitionTo(InteractionState.DISCONNECTED, now);
        endReason = reason;
        endedAt = now;
    }

    /** What lists show of the last post may be erased: the next post brings a new one. */
    public void forgetPreview() {
        correspondence.forgetPreview();
    }

    public void read() {
        correspondence.read();
    }

    public boolean isWith(long agent) {
        return agentId != null && agentId == agent;
    }

    public InteractionState state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    public int priority() {
        return priority;
    }

    public @Nullable Long agentId() {
        return agentId;
    }

    public @Nullable Long targetAgentId() {
        return aim.targetAgentId();
    }

    /** What it asks for itself, whom it is meant for. */
    public Aim aim() {
        return aim;
    }

    public Instant queuedAt() {
        return queuedAt;
    }

    public @Nullable Instant offerExpiresAt() {
        return offerExpiresAt;
    }

    public @Nullable Instant firstReplyAt() {
        return correspondence.firstReplyAt();
    }

    public @Nullable Instant parkedUntil() {
        return parkedUntil;
    }

    public @Nullable String disposition() {
        return disposition;
    }

    public @Nullable String wrapUpNote() {
        return wrapUpNote;
    }

    public int unread() {
        return correspondence.unread();
    }

    public Instant lastPostAt() {
        return correspondence.lastPostAt();
    }

    public @Nullable Instant awaitingReplySince() {
        return correspondence.awaitingReplySince();
    }

    public String preview() {
        return correspondence.preview();
    }
}
