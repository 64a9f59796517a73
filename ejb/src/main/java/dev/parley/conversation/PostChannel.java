package dev.parley.conversation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A channel that a post matched (IN-16), and why the post made no interaction for it, if it was stopped. */
@Entity
@Table(name = "post_channel")
class PostChannel {

    @EmbeddedId
    private Key key = new Key(0, 0);

    @Embeddable
    record Key(long postId, long channelId) implements Serializable {}

    private @Nullable String stoppedReason;

    protected PostChannel() {}

    PostChannel(long postId, long channelId, @Nullable String stoppedReason) {
        this.key = new Key(postId, channelId);
        this.stoppedReason = stoppedReason;
    }

    Key key() {
        return key;
    }
}
