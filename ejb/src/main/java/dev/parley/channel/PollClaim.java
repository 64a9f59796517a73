package dev.parley.channel;

import dev.parley.connector.api.StreamPosition;

/** The right to poll one stream of a channel once, with the fencing token that every write must carry. */
public record PollClaim(
        long channelId, PollStream stream, String owner, long epoch, StreamPosition position, int failures) {}
