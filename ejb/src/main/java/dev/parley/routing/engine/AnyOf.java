package dev.parley.routing.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One of a list, whichever; made by {@link SkillExpression#anyOf}. */
record AnyOf(List<SkillExpression> parts) implements SkillExpression {
    @Override
    public boolean isMetBy(Map<SkillId, SkillLevel> skills) {
        return parts.stream().anyMatch(part -> part.isMetBy(skills));
    }

    @Override
    public double valueOf(Map<SkillId, SkillLevel> skills, ScoreWeights weights) {
        return parts.stream()
                .filter(part -> part.isMetBy(skills))
                .mapToDouble(part -> part.valueOf(skills, weights))
                .max()
                .orElse(0);
    }

    @Override
    public SkillExpression within(Map<SkillId, SkillRange> ranges) {
        return SkillExpression.anyOf(
                parts.stream().map(part -> part.within(ranges)).toList());
    }

    @Override
    public SkillExpression relaxed(Relaxation relaxation) {
        return SkillExpression.anyOf(
                parts.stream().map(part -> part.relaxed(relaxation)).toList());
    }

    @Override
    public String text(Function<SkillId, String> names) {
        return parts.stream().map(part -> part.text(names)).collect(Collectors.joining(" or "));
    }
}
