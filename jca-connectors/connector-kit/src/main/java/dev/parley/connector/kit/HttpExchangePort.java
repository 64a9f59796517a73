package dev.parley.connector.kit;

/** The one way out to a platform: sends a call and waits for the whole answer. */
@FunctionalInterface
public interface HttpExchangePort {

    /**
     * Any status is an answer, redirects included: they are never followed, because they could draw credentials to
     * another host.
     */
    HttpAnswer send(HttpCall call) throws HttpFailure;
}
