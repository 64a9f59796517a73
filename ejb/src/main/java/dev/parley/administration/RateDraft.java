package dev.parley.administration;

/** A share in percent and a maximum as they were entered, within their limits or not. */
public record RateDraft(int percent, int maximum) {}
