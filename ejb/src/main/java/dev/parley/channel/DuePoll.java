package dev.parley.channel;

import dev.parley.connector.api.Platform;
import java.time.Instant;

/** A stream that wants to be polled at a moment. */
public record DuePoll(ChannelPoll.Key key, Platform platform, Instant at) {}
