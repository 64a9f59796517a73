package dev.parley.administration;

/** A service level as it was entered, within its limits or not. */
public record LevelDraft(int share, int target, int risk, int boost) {}
