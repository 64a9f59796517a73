package dev.parley.channel;

/** What a term of an X channel is for (CH-2). */
public enum TermKind {
    /** A handle whose mentions are wanted. */
    HANDLE,
    KEYWORD,
    EXCLUSION,
    /** A handle that agents can answer as; the first one is the default. */
    REPLY_HANDLE,
    /** A page, phone number, business ID or feed that is watched. */
    SOURCE,
    /** A competitor's handle: watched, never answered as. */
    TRACKED_HANDLE
}
