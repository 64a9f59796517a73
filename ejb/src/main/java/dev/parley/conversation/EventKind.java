package dev.parley.conversation;

/** What happened to an interaction: its timeline, and the routing events of RT-10. */
public enum EventKind {
    HELD_BACK,
    QUEUED,
    ALERTING,
    CONNECTED,
    REJECTED,
    NOT_ANSWERED,
    HELD,
    RESUMED,
    PARKED,
    TRANSFERRED,
    REQUEUED,
    POST_ADDED,
    REPLIED,
    WRAP_UP,
    DISCONNECTED,
    ABANDONED,
    REOPENED,
    RECOVERED
}
