package dev.parley.administration;

/** A member of a workgroup. */
public record Member(long userId, String name, String login, boolean activated) {}
