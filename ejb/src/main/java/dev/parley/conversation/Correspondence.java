package dev.parley.conversation;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who had the last word in an interaction, since when an answer is awaited, and what the agent has not seen. */
@Embeddable
class Correspondence {

    /** Characters of the last post that lists show; as many emoji fit the column. */
    static final int PREVIEW = 150;

    private int unread;

    private Instant lastPostAt = Instant.EPOCH;

    private @Nullable Instant lastInboundAt;

    private @Nullable Instant awaitingReplySince;

    private @Nullable Instant firstReplyAt;

    private String preview = "";

    protected Correspondence() {}

    Correspondence(Instant now) {
        this.lastPostAt = now;
    }

    void receive(Post post, Instant now) {
        unread++;
        lastInboundAt =
                lastInboundAt == null || post.writtenAt().isAfter(lastInboundAt) ? post.writtenAt() : lastInboundAt;
        awaitingReplySince = awaitingReplySince == null ? now : awaitingReplySince;
        show(post);
    }

    void answered(Post post, Instant now) {
        awaitingReplySince = null;
        firstReplyAt = firstReplyAt == null ? now : firstReplyAt;
        show(post);
    }

    /** The newest post is what lists show; one that comes late does not take its place. */
    private void show(Post post) {
        if (post.writtenAt().isBefore(lastPostAt) && !preview.isEmpty()) {
            return;
        }
        lastPostAt = post.writtenAt().isAfter(lastPostAt) ? post.writtenAt() : lastPostAt;
        preview = shortened(post.text().strip());
    }

    /** A longer text ends with a whole word, where its words are no longer than that, and with an ellipsis. */
    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= PREVIEW) {
            return text;
        }
        String cut = text.substring(0, text.offsetByCodePoints(0, PREVIEW - 1));
        boolean insideWord = !Character.isWhitespace(text.codePointAt(cut.length()));
        int lastSpace = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'));
        if (insideWord && lastSpace >= PREVIEW / 2) {
            cut = cut.substring(0, lastSpace);
        }
        return cut.strip() + "…";
    }

    void forgetPreview() {
        preview = "";
    }

    void read() {
        unread = 0;
    }

    int unread() {
        return unread;
    }

    Instant lastPostAt() {
        return lastPostAt;
    }

    @Nullable
    Instant awaitingReplySince() {
        return awaitingReplySince;
    }

    @Nullable
    Instant firstReplyAt() {
        return firstReplyAt;
    }

    String preview() {
        return preview;
    }
}
