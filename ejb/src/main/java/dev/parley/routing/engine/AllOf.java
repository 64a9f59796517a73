package dev.parley.routing.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything of a list; made by {@link SkillExpression#allOf}. */
record AllOf(List<SkillExpression> parts) implements SkillExpression {
    @Override
    public boolean isMetBy(Map<SkillId, SkillLevel> skills) {
        return parts.stream().allMatch(part -> part.isMetBy(skills));
    }

    @Override
    public double valueOf(Map<SkillId, SkillLevel> skills, ScoreWeights weights) {
        double sum = 0;
        for (SkillExpression part : parts) {
            sum += part.valueOf(skills, weights);
        }
        return parts.isEmpty() ? 0 : sum / parts.size();
    }

    @Override
    public SkillExpression within(Map<SkillId, SkillRange> ranges) {
        return SkillExpression.allOf(
                parts.stream().map(part -> part.within(ranges)).toList());
    }

    @Override
    public SkillExpression relaxed(Relaxation relaxation) {
        return SkillExpression.allOf(
                parts.stream().map(part -> part.relaxed(relaxation)).toList());
    }

    @Override
    public String text(Function<SkillId, String> names) {
        return parts.isEmpty()
                ? "1=1"
                : parts.stream().map(part -> inside(part, names)).collect(Collectors.joining(" and "));
    }

    private static String inside(SkillExpression part, Function<SkillId, String> names) {
        return part instanceof AnyOf ? "(" + part.text(names) + ")" : part.text(names);
    }
}
