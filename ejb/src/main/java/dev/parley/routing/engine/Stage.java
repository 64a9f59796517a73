package dev.parley.routing.engine;

/** How an interaction stands to the service level of its workgroup (RT-5). */
enum Stage {
    /** Time enough, or no target. */
    CALM,
    /** The target is near: the boost grows. */
    AT_RISK,
    /** The target has passed: the boost stays as it is. */
    LATE
}
