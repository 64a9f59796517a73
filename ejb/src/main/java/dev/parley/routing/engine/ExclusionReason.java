package dev.parley.routing.engine;

/** Why a member of the workgroup is not a candidate; the first that holds, in this order. */
public enum ExclusionReason {
    /** The workgroup's queue is switched off. */
    QUEUE_OFF,
    NOT_ACTIVATED,
    NO_LICENCE,
    NO_SKILL,
    NOT_AVAILABLE,
    NO_CAPACITY,
    /** Rejected or missed this interaction, and the pause has not passed. */
    REFUSED
}
