package dev.parley.routing.engine;

/** One summand of a score: the value, and what the workgroup makes of it. Times are in seconds. */
public record ScoreTerm(Kind kind, double value, double weight) {

    /** What is weighed. */
    public enum Kind {
        SKILL,
        PRIORITY,
        TIME_IN_QUEUE,
        TIME_IN_SYSTEM,
        /** How much of the service level's boost has grown, 0 to 1. */
        SERVICE_LEVEL,
        COST,
        TIME_AVAILABLE,
        LOAD
    }

    /** What it adds to the score. */
    public double points() {
        return value * weight;
    }
}
