package dev.parley.routing.engine;

/** Why an offer was taken back. */
public enum WithdrawalReason {
    /** Nobody answered in time. */
    TIMEOUT,
    /** The agent declined. */
    REJECTED,
    /** The agent left the available state. */
    AGENT_UNAVAILABLE,
    /** The agent got something else meanwhile, so that it no longer fits. */
    NO_CAPACITY,
    /** A change of configuration took away membership, licence or skill. */
    NO_LONGER_QUALIFIED,
    /** The interaction was closed, parked, queued anew or picked up by somebody else. */
    INTERACTION_GONE
}
