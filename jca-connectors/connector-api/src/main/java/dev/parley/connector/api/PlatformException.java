package dev.parley.connector.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call to a platform did not do what was asked; {@link #problem()} says what to do about it. */
public class PlatformException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient PlatformProblem problem;

    private final transient Optional<String> unreadAnswer;

    public PlatformException(PlatformProblem problem) {
        this(problem, null, Optional.empty());
    }

    public PlatformException(PlatformProblem problem, @Nullable Throwable cause) {
        this(problem, cause, Optional.empty());
    }

    private PlatformException(PlatformProblem problem, @Nullable Throwable cause, Optional<String> unreadAnswer) {
        super(problem.code() + ": " + problem.words(), cause);
        this.problem = problem;
        this.unreadAnswer = unreadAnswer;
    }

    /** The platform answered with something that cannot be read at all; the answer is kept for the raw store. */
    public static PlatformException unreadable(PlatformProblem problem, String answer) {
        return new PlatformException(problem, null, Optional.of(answer));
    }

    /** The answer as it came, where it could not be read. It may hold what people wrote: never for a log. */
    public Optional<String> unreadAnswer() {
        return unreadAnswer;
    }

    public PlatformProblem problem() {
        return problem;
    }
}
