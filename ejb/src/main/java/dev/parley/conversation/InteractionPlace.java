package dev.parley.conversation;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an interaction belongs: channel, workgroup and mode. While it is open its key keeps it the only one of its kind:
 * one for each conversation and workgroup, or with single comments one for each of these (IN-7).
 */
@MappedSuperclass
public abstract class InteractionPlace extends InteractionSubject {

    private long channelId;

    private long workgroupId;

    private boolean testMode;

    private @Nullable Long commentId;

    private @Nullable String openKey;

    private @Nullable Instant heldUntil;

    private @Nullable String groupKey;

    private boolean liveSession;

    protected InteractionPlace() {}

    InteractionPlace(Interaction.About about, Interaction.Target target, Instant now) {
        super(about.conversation(), about.contactId(), now);
        this.commentId = about.commentId();
        goTo(target);
    }

    final void goTo(Interaction.Target target) {
        channelId = target.channelId();
        testMode = target.testMode();
        goTo(target.workgroupId());
    }

    final void goTo(long workgroup) {
        workgroupId = workgroup;
        String key = conversationId() + ":" + workgroup;
        openKey = commentId == null ? key : key + ":" + commentId;
    }

    /** It is held back until then, and further posts of the sender join it. */
    final void gather(Instant until, @Nullable String sender) {
        heldUntil = until;
        groupKey = sender;
    }

    /** Posts of its sender join it until an agent has it; once it has ended, another one may take its place. */
    final void keepKeys(InteractionState next) {
        heldUntil = null;
        if (next != InteractionState.QUEUED && next != InteractionState.ALERTING) {
            groupKey = null;
        }
        if (!next.isOpen()) {
            openKey = null;
        }
    }

    /** It is a live session on Messenger from now on (IN-14). */
    public void becomeSession() {
        liveSession = true;
    }

    public MediaType mediaType() {
        return MediaType.of(platform(), type(), liveSession);
    }

    /** Until when it is held back, or null. */
    public @Nullable Instant heldUntil() {
        return heldUntil;
    }

    /** Under which key further posts of its sender join it while it waits, or null. */
    public @Nullable String groupKey() {
        return groupKey;
    }

    /** The key of a sender on a channel; no two interactions that gather have the same. */
    public static String groupKey(long channelId, long identityId) {
        return channelId + ":" + identityId;
    }

    public long channelId() {
        return channelId;
    }

    public long workgroupId() {
        return workgroupId;
    }

    public boolean testMode() {
        return testMode;
    }

    /** The one comment that it carries beside the base post, where comments are routed one by one; else null. */
    public @Nullable Long commentId() {
        return commentId;
    }
}
