package dev.parley.routing;

import dev.parley.routing.engine.SkillExpression;
import dev.parley.routing.engine.SkillId;
import dev.parley.routing.engine.SkillRange;
import dev.parley.routing.engine.SkillRequirement;
import dev.parley.shared.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an expression of skills as people write it: {@code German >= 30 and (French or "Social media" >= 50 <= 80)}, or
 * {@code 1=1} for any agent with capacity. A skill can be given by its number as well, {@code {7}}. What cannot be read
 * is refused in words that say where.
 */
final class SkillExpressionText {

    private static final Pattern TOKEN =
            Pattern.compile("\\G\\s*(\\(|\\)|>=|<=|1\\s*=\\s*1|\\{\\d{1,18}}|\"[^\"]*\"|[^\\s()<>=\"{}]+)");
    private static final String ANYBODY = "1\\s*=\\s*1";

    private final Function<String, Optional<SkillId>> skills;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private SkillExpressionText(Function<String, Optional<SkillId>> skills) {
        this.skills = skills;
    }

    /** @param skills finds a skill by its name */
    static SkillExpression read(String text, Function<String, Optional<SkillId>> skills) {
        SkillExpressionText reader = new SkillExpressionText(skills);
        reader.split(text);
        SkillExpression read = reader.either();
        if (reader.at < reader.tokens.size()) {
            throw new RefusedException("“" + reader.tokens.get(reader.at)
                    + "” is not expected here: join skills by “and” or “or”, and close what was opened.");
        }
        return read;
    }

    private void split(String text) {
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find()) {
            tokens.add(token.group(1));
            end = token.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new RefusedException("“" + text.substring(end).strip()
                    + "” cannot be read. Write skills as in: German >= 30 and (French or Spanish >= 50).");
        }
    }

    private SkillExpression either() {
        List<SkillExpression> parts = new ArrayList<>(List.of(together()));
        while (takes("or")) {
            parts.add(together());
        }
        return SkillExpression.anyOf(parts);
    }

    private SkillExpression together() {
        List<SkillExpression> parts = new ArrayList<>(List.of(one()));
        while (takes("and")) {
            parts.add(one());
        }
        return SkillExpression.allOf(parts);
    }

    private SkillExpression one() {
        if (takes("(")) {
            SkillExpression inside = either();
            if (!takes(")")) {
                throw new RefusedException("A bracket is opened and not closed.");
            }
            return inside;
        }
        if (at < tokens.size() && tokens.get(at).matches(ANYBODY)) {
            at++;
            return SkillExpression.ANYBODY;
        }
        SkillId skill = skill();
        int minimum = takes(">=") ? proficiency() : SkillRange.ANY.minimum();
        int maximum = takes("<=") ? proficiency() : SkillRange.ANY.maximum();
        if (minimum > maximum) {
            throw new RefusedException("Nobody is at least " + minimum + " and at most " + maximum + ".");
        }
        return new SkillRequirement(skill, minimum, maximum);
    }

    private SkillId skill() {
        StringBuilder name = new StringBuilder();
        while (at < tokens.size() && isWord(tokens.get(at))) {
            name.append(name.isEmpty() ? "" : " ").append(tokens.get(at++).replace("\"", ""));
        }
        if (name.isEmpty()) {
            throw new RefusedException(
                    "A skill is missing" + (at < tokens.size() ? " before “" + tokens.get(at) + "”." : " at the end."));
        }
        String found = name.toString();
        if (found.startsWith("{")) {
            return new SkillId(Long.parseLong(found.substring(1, found.length() - 1)));
        }
        return skills.apply(found)
                .orElseThrow(() ->
                        new RefusedException("There is no skill “" + found + "”. Add it first, or mend its name."));
    }

    private static boolean isWord(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        return !List.of("and", "or", "(", ")", ">=", "<=").contains(lower) && !token.matches(ANYBODY);
    }

    private int proficiency() {
        String token = at < tokens.size() ? tokens.get(at) : "";
        if (!token.matches("\\d{1,3}") || Integer.parseInt(token) > SkillRange.ANY.maximum()) {
            throw new RefusedException("A proficiency is a number from 0 to 100"
                    + (token.isEmpty() ? "; it is missing at the end." : ", not “" + token + "”."));
        }
        at++;
        return Integer.parseInt(token);
    }

    private boolean takes(String expected) {
        boolean there = at < tokens.size() && tokens.get(at).equalsIgnoreCase(expected);
        at += there ? 1 : 0;
        return there;
    }
}
