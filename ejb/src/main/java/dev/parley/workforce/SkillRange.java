package dev.parley.workforce;

import jakarta.persistence.Embeddable;

/** The proficiency that a workgroup asks for in a skill, 0 to 100. */
@Embeddable
public record SkillRange(int minimum, int maximum) {
    public SkillRange {
        if (minimum < 0 || maximum > 100 || minimum > maximum) {
            throw new IllegalArgumentException(
                    "A proficiency ranges from 0 to 100, not from " + minimum + " to " + maximum + ".");
        }
    }
}
