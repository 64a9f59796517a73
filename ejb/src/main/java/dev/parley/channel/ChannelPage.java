package dev.parley.channel;

import java.time.Instant;
import java.util.Optional;

/**
 * One channel, to look at and to change.
 *
 * @param version to be given back with the change
 * @param test the last test of the channel on this node
 */
public record ChannelPage(
        ChannelLine line, ChannelDetails details, int version, Instant createdAt, Optional<CheckRun> test) {}
