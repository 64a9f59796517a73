package dev.parley.conversation;

/** Where a post came from. */
public enum Direction {
    /** A customer wrote it. */
    INBOUND,
    /** It was written in Parley. */
    OUTBOUND,
    /** The company wrote it directly on the platform (IN-5). */
    EXTERNAL
}
