package dev.parley.routing.engine;

/** How an agent has an interaction. */
public enum Share {
    ACTIVE,
    /** On hold; a workgroup may exempt that from the load. */
    HELD,
    /** A leg of somebody else's interaction, under an id of its own: never counts (RT-3). */
    CONSULT
}
