package dev.parley.connector.kit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that goes on, line by line. What is not read is not fetched: only a bounded number of lines waits in memory.
 */
public final class HttpStream implements AutoCloseable {

    private final int status;
    private final Map<String, List<String>> headers;
    private final LineBody body;

    HttpStream(int status, Map<String, List<String>> headers, LineBody body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public Map<String, List<String>> headers() {
        return headers;
    }

    /** Whether the status says that all went well. */
    public boolean successful() {
        return status >= 200 && status < 300;
    }

    /** The next line, which may be blank; empty when none came in time. */
    public Optional<String> next(Duration patience) throws HttpFailure {
        return body.next(patience);
    }

    /** Whether the other side has ended the answer and every line of it was read. */
    public boolean ended() {
        return body.ended();
    }

    @Override
    public void close() {
        body.cancel();
    }
}
