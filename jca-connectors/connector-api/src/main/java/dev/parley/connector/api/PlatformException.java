package dev.parley.connector.api;

import org.jspecify.annotations.Nullable;

/** A call to a platform did not do what was asked; {@link #problem()} says what to do about it. */
public class PlatformException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient PlatformProblem problem;

    public PlatformException(PlatformProblem problem) {
        this(problem, null);
    }

    public PlatformException(PlatformProblem problem, @Nullable Throwable cause) {
        super(problem.code() + ": " + problem.words(), cause);
        this.problem = problem;
    }

    public PlatformProblem problem() {
        return problem;
    }
}
