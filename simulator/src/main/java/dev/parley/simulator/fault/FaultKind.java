package dev.parley.simulator.fault;

/** The ways in which an answer can go wrong. */
public enum FaultKind {
    /** The answer comes late. */
    LATENCY,
    /** Another status with a body of the chosen kind. */
    STATUS,
    /** The connection ends after half of the body. */
    TRUNCATED,
    /** The body is not JSON. */
    MALFORMED_JSON,
    /** Each item lacks everything but its id. */
    MISSING_FIELDS,
    /** Each item of a page has a text of 1.5 megabytes more: a page of many is longer than anybody should read. */
    HUGE_TEXTS,
    /** The body holds bytes that are not UTF-8. */
    INVALID_UTF8,
    /** The connection breaks; nothing was done. */
    RESET_BEFORE,
    /** The connection breaks; the work was done. */
    RESET_AFTER,
    /** Each item of a page comes twice. */
    DUPLICATE_ITEMS,
    /** The items of a page come oldest first. */
    REORDERED_ITEMS,
    /** 429 without any rate limit header. */
    RATE_LIMIT_BARE,
    /** An error of the Graph API by its code and subcode; other platforms ignore it. */
    GRAPH_ERROR
}
