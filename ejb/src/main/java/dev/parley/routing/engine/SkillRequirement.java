package dev.parley.routing.engine;

import java.util.Map;
import java.util.function.Function;

/**
 * A skill that an agent has to have.
 *
 * @param minimum least proficiency, 0 to 100
 * @param maximum highest proficiency, 0 to 100; the workgroup's own range holds as well
 */
public record SkillRequirement(SkillId skill, int minimum, int maximum) implements SkillExpression {

    public SkillRequirement(SkillId skill, int minimum) {
        this(skill, minimum, SkillRange.HIGHEST);
    }

    @Override
    public boolean isMetBy(Map<SkillId, SkillLevel> skills) {
        SkillLevel level = skills.get(skill);
        return level != null && level.proficiency() >= minimum && level.proficiency() <= maximum;
    }

    @Override
    public double valueOf(Map<SkillId, SkillLevel> skills, ScoreWeights weights) {
        SkillLevel level = skills.get(skill);
        return level == null ? 0 : weights.skillOf(level);
    }

    @Override
    public SkillExpression within(Map<SkillId, SkillRange> ranges) {
        SkillRange range = ranges.getOrDefault(skill, SkillRange.ANY);
        return new SkillRequirement(skill, Math.max(minimum, range.minimum()), Math.min(maximum, range.maximum()));
    }

    @Override
    public SkillExpression relaxed(Relaxation relaxation) {
        return relaxation.dropped().contains(skill)
                ? ANYBODY
                : new SkillRequirement(skill, Math.max(0, minimum - relaxation.lowerBy()), maximum);
    }

    @Override
    public String text(Function<SkillId, String> names) {
        return names.apply(skill)
                + (minimum > 0 ? " >= " + minimum : "")
                + (maximum < SkillRange.HIGHEST ? " <= " + maximum : "");
    }
}
