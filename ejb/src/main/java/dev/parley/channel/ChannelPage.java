package dev.parley.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One channel, to look at and to change.
 *
 * @param version to be given back with the change
 * @param test the last test of the channel on this node
 * @param notTaken what of the latest pushes was not supported or not readable, in words
 */
public record ChannelPage(
        ChannelLine line,
        ChannelDetails details,
        int version,
        Instant createdAt,
        Optional<CheckRun> test,
        List<String> notTaken) {

    public ChannelPage {
        notTaken = List.copyOf(notTaken);
    }
}
