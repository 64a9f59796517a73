package dev.parley.workforce;

import jakarta.persistence.Embeddable;

/** How well (proficiency) and how gladly (desire) a user does something, both 0 to 100. */
@Embeddable
public record SkillLevel(int proficiency, int desire) {
    public SkillLevel {
        if (proficiency < 0 || proficiency > 100 || desire < 0 || desire > 100) {
            throw new IllegalArgumentException(
                    "Proficiency and desire are from 0 to 100, not " + proficiency + " and " + desire + ".");
        }
    }
}
