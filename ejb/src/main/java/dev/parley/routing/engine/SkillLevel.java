package dev.parley.routing.engine;

/**
 * How well an agent commands a skill and how much they like to use it.
 *
 * @param proficiency 0 to 100
 * @param desire 0 to 100
 */
public record SkillLevel(int proficiency, int desire) {
    public SkillLevel {
        if (proficiency < 0 || proficiency > 100 || desire < 0 || desire > 100) {
            throw new IllegalArgumentException("proficiency " + proficiency + ", desire " + desire);
        }
    }
}
