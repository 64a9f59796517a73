package dev.parley.connector.kit;

import java.io.ByteArrayInputStream;

/** The one way out to a platform: sends a call and waits for the answer. */
@FunctionalInterface
public interface HttpExchangePort {

    /**
     * Any status is an answer, redirects included: they are never followed, because they could draw credentials to
     * another host.
     */
    HttpAnswer send(HttpCall call) throws HttpFailure;

    /**
     * Sends a call for a file and waits for its headers only; one that is announced as longer than allowed is refused
     * at once.
     */
    default HttpFile download(HttpCall call) throws HttpFailure {
        HttpAnswer whole = send(call);
        return new HttpFile(whole, new ByteArrayInputStream(whole.successful() ? whole.body() : new byte[0]));
    }

    /** Sends a call whose answer goes on; waits for its headers only. */
    default HttpStream open(HttpCall call) throws HttpFailure {
        throw new HttpFailure(HttpFailure.Kind.NOT_REACHED, "Streams are not supported here.");
    }
}
