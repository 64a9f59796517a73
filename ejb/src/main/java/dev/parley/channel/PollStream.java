package dev.parley.channel;

/** What one poll of a channel reads; each has a position and a schedule of its own. */
public enum PollStream {
    POSTS,
    MESSAGES
}
