package dev.parley.routing.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is asked of an agent's skills (RT-7): one skill, all of several things, or any of several things. Expressions
 * that ask for the same are equal, in whatever order they were written.
 */
public sealed interface SkillExpression permits SkillRequirement, AllOf, AnyOf {

    /** Asks for nothing: any agent with capacity, written {@code 1=1}. */
    SkillExpression ANYBODY = new AllOf(List.of());

    boolean isMetBy(Map<SkillId, SkillLevel> skills);

    /** How well somebody who meets it does: the mean of what is asked together, the best of what is asked by choice. */
    double valueOf(Map<SkillId, SkillLevel> skills, ScoreWeights weights);

    /** The same, with each skill's range narrowed to the one given for it. */
    SkillExpression within(Map<SkillId, SkillRange> ranges);

    SkillExpression relaxed(Relaxation relaxation);

    /** In words, as it can be written and read again. */
    String text(Function<SkillId, String> names);

    static SkillExpression allOf(Collection<? extends SkillExpression> parts) {
        List<SkillExpression> flat = new ArrayList<>();
        parts.forEach(part -> flat.addAll(part instanceof AllOf all ? all.parts() : List.of(part)));
        List<SkillExpression> ordered = ordered(flat);
        return ordered.size() == 1 ? ordered.get(0) : new AllOf(ordered);
    }

    /** A choice in which one alternative asks for nothing asks for nothing. */
    static SkillExpression anyOf(Collection<? extends SkillExpression> parts) {
        List<SkillExpression> flat = new ArrayList<>();
        parts.forEach(part -> flat.addAll(part instanceof AnyOf any ? any.parts() : List.of(part)));
        List<SkillExpression> ordered = ordered(flat);
        if (ordered.isEmpty() || ordered.contains(ANYBODY)) {
            return ANYBODY;
        }
        return ordered.size() == 1 ? ordered.get(0) : new AnyOf(ordered);
    }

    /** One order for all ways of writing it, so that sums come out alike to the last bit. */
    private static List<SkillExpression> ordered(List<SkillExpression> parts) {
        Map<String, SkillExpression> byText = new TreeMap<>(Comparator.naturalOrder());
        parts.forEach(part -> byText.put(part.text(SkillId::text), part));
        return List.copyOf(byText.values());
    }
}
