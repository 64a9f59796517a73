package dev.parley.intake.targeting;

/**
 * A rule in words.
 *
 * @param when what it concerns
 * @param then who shall have it
 */
public record TargetLine(long id, String when, String then) {}
