package dev.parley.routing.engine;

/** One summand of a score: the value, and what the workgroup makes of it. Times are in seconds. */
public record ScoreTerm(Kind kind, double value, double weight) {

    /** What is weighed. */
    public enum Kind {
        SKILL,
        PRIORITY,
        TIME_IN_QUEUE,
        TIME_IN_SYSTEM,
        COST,
        TIME_AVAILABLE
    }

    /** What it adds to the score. */
    public double points() {
        return value * weight;
    }
}
