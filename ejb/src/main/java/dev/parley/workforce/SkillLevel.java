package dev.parley.workforce;

import jakarta.persistence.Embeddable;

/** How well (proficiency) and how gladly (desire) a user does something, both 0 to 100. */
@Embeddable
public record SkillLevel(int proficiency, int desire) {}
