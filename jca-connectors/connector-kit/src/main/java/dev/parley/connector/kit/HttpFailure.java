package dev.parley.connector.kit;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** No complete answer came. The message names the host at most, never a path, a query or a token. */
public class HttpFailure extends IOException {

    private static final long serialVersionUID = 1L;

    /** How far the request came. */
    public enum Kind {
        /** We did not send it: the host may not see the account's credentials. */
        REFUSED_HOST(false, false),
        /** No connection: nothing was sent. */
        NOT_REACHED(false, true),
        /** The connection broke; the platform may have acted. */
        BROKEN(true, true),
        /** No complete answer in time; the platform may have acted. */
        TIMEOUT(true, true),
        /** The answer is longer than allowed; the platform may have acted. */
        TOO_LARGE(true, false);

        private final boolean mayHaveActed;
        private final boolean spoilsConnection;

        Kind(boolean mayHaveActed, boolean spoilsConnection) {
            this.mayHaveActed = mayHaveActed;
            this.spoilsConnection = spoilsConnection;
        }

        /** Whether the platform may have done what was asked. */
        public boolean mayHaveActed() {
            return mayHaveActed;
        }

        /** Whether the pool should throw the connection away. */
        public boolean spoilsConnection() {
            return spoilsConnection;
        }
    }

    private final Kind kind;

    public HttpFailure(Kind kind, String words) {
        this(kind, words, null);
    }

    public HttpFailure(Kind kind, String words, @Nullable Throwable cause) {
        super(words, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
