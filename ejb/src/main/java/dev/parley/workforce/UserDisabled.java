package dev.parley.workforce;

/** A user may not log in any more; told in the transaction of the change. */
public record UserDisabled(long userId) {}
