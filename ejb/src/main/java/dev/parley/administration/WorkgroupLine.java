package dev.parley.administration;

/** A workgroup in the list. */
public record WorkgroupLine(long id, String name, boolean acdOn, long members, long waiting) {}
