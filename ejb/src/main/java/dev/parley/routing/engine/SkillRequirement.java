package dev.parley.routing.engine;

/**
 * A skill that an interaction asks for.
 *
 * @param minimum least proficiency, 0 to 100; the workgroup's own range holds as well
 */
public record SkillRequirement(SkillId skill, int minimum) {}
