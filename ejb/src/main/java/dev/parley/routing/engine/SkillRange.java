package dev.parley.routing.engine;

/** The proficiency that a workgroup asks for in a skill, both ends included. */
public record SkillRange(int minimum, int maximum) {
    static final int HIGHEST = 100;

    /** Whoever has the skill at all. */
    public static final SkillRange ANY = new SkillRange(0, HIGHEST);

    public SkillRange {
        if (minimum < 0 || maximum > HIGHEST || minimum > maximum) {
            throw new IllegalArgumentException("proficiency from " + minimum + " to " + maximum);
        }
    }
}
