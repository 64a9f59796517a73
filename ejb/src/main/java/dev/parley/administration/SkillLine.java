package dev.parley.administration;

/** A skill in the list, with how many users have it. */
public record SkillLine(long id, String name, long users) {}
