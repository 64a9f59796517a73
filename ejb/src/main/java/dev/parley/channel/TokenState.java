package dev.parley.channel;

/** How an account's credentials stand (CH-7). */
public enum TokenState {
    WORKING,
    REFUSED
}
