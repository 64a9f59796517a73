package dev.parley.channel;

import dev.parley.connector.api.StreamPosition;

/** The right to poll one stream of a channel for a turn, with the fencing token that every write must carry. */
public record PollClaim(
        long channelId, PollStream stream, String owner, long epoch, StreamPosition position, int failures) {

    /** The same turn after a page was stored. */
    public PollClaim at(StreamPosition next) {
        return new PollClaim(channelId, stream, owner, epoch, next, 0);
    }
}
