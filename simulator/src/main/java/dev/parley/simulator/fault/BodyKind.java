package dev.parley.simulator.fault;

/** What a {@link FaultKind#STATUS} fault puts into the body. */
public enum BodyKind {
    PROBLEM,
    HTML,
    EMPTY
}
