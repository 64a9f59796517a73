package dev.parley.conversation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A channel that a post matched (IN-16). */
@Entity
@Table(name = "post_channel")
class PostChannel {

    @EmbeddedId
    private Key key = new Key(0, 0);

    @Embeddable
    record Key(long postId, long channelId) implements Serializable {}

    protected PostChannel() {}

    PostChannel(long postId, long channelId) {
        this.key = new Key(postId, channelId);
    }

    Key key() {
        return key;
    }
}
