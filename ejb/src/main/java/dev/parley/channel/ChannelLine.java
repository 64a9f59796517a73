package dev.parley.channel;

import dev.parley.connector.api.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One channel as administrators see it.
 *
 * @param watched its handles
 * @param keywords how many keywords it has
 * @param lastPollAt the latest poll of its streams, or null before the first
 * @param lastPosts how many posts that one stored
 * @param backlog whether the platform has more than one poll took
 * @param rateUsed how much of the platform's rate limit is used, in percent; null where the platform tells nothing
 * @param unreadable how many items could not be read so far
 * @param nextPollAt when it is polled again
 * @param sources how many pages, numbers, businesses or feeds it watches
 * @param streams how the polling of each of its streams stands; none where the platform pushes everything
 * @param lastPushAt when the platform pushed last for the channel's account, or null
 */
public record ChannelLine(
        long id,
        Platform platform,
        String name,
        boolean test,
        boolean active,
        String account,
        String workgroup,
        String messageWorkgroup,
        List<String> watched,
        int keywords,
        Duration interval,
        ChannelHealth health,
        @Nullable Instant lastPollAt,
        int lastPosts,
        boolean backlog,
        @Nullable Integer rateUsed,
        long unreadable,
        @Nullable Instant nextPollAt,
        int sources,
        List<StreamLine> streams,
        @Nullable Instant lastPushAt) {

    /** Whether we ask the platform; else it pushes everything. */
    public boolean polled() {
        return ChannelShape.of(platform).polled();
    }

    public ChannelLine {
        watched = List.copyOf(watched);
        streams = List.copyOf(streams);
    }
}
