package dev.parley.simulator.search;

/** The query is not one that X accepts; the message says why, in X's manner. */
public final class QueryException extends RuntimeException {
    public QueryException(String message) {
        super(message);
    }
}
