package dev.parley.conversation;

/** Why an interaction ended. */
public enum EndReason {
    HANDLED,
    CLOSED_BY_SUPERVISOR,
    ABANDONED_BY_SWITCHOVER,
    DELETED_ON_PLATFORM,
    /** It only records a comment, beside the one that is worked on (IN-7). */
    SUBMITTED
}
