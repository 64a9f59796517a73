package dev.parley.workforce;

import jakarta.persistence.Embeddable;

/** The proficiency that a workgroup asks for in a skill, 0 to 100. */
@Embeddable
public record SkillRange(int minimum, int maximum) {}
