package dev.parley.channel;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A channel that wants posts over its account's live stream as well. */
@Entity
public class LiveChannel {

    @Id
    private long channelId;

    protected LiveChannel() {}

    LiveChannel(long channelId) {
        this.channelId = channelId;
    }
}
