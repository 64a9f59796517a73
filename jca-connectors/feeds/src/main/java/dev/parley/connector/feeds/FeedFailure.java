package dev.parley.connector.feeds;

import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One feed could not be read; says in words why and how to mend it. */
final class FeedFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** What follows for the feed. */
    enum Kind {
        /** Try again later. */
        PASSING,
        /** The feed is not there; when that lasts, it is given up. */
        MISSING,
        /** The feed is gone for good. */
        GONE
    }

    private final Kind kind;
    private final String code;
    private final transient Optional<Instant> retryAt;

    FeedFailure(Kind kind, String code, String words, Optional<Instant> retryAt, @Nullable Throwable cause) {
        super(words, cause);
        this.kind = kind;
        this.code = code;
        this.retryAt = retryAt;
    }

    static FeedFailure passing(String code, String words) {
        return new FeedFailure(Kind.PASSING, code, words, Optional.empty(), null);
    }

    Kind kind() {
        return kind;
    }

    String code() {
        return code;
    }

    String words() {
        String words = getMessage();
        return words == null ? "" : words;
    }

    Optional<Instant> retryAt() {
        return retryAt;
    }

    /** The same for the application. */
    PlatformException asException(Optional<Instant> next) {
        Action action =
                kind == Kind.GONE ? Action.STOP_CHANNEL : retryAt.isPresent() ? Action.WAIT_RESET : Action.RETRY;
        return new PlatformException(new PlatformProblem(action, code, words(), next, ""), getCause());
    }
}
