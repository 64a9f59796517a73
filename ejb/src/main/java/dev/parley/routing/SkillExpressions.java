package dev.parley.routing;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.routing.engine.SkillExpression;
import dev.parley.routing.engine.SkillId;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.Skill;
import dev.parley.workforce.Workforce;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Expressions of skills between people, who name skills, and the database, which numbers them (RT-7). */
@Stateless
public class SkillExpressions {

    private static final System.Logger LOG = System.getLogger(SkillExpressions.class.getName());
    private static final int LONGEST = 1000;

    @Inject
    Workforce workforce;

    /** What somebody wrote, in the form that is kept; a renamed skill stays the same skill. */
    public String toKeep(String written) {
        Map<String, SkillId> ids = new HashMap<>();
        workforce
                .listSkills()
                .forEach(skill -> ids.put(skill.name().toLowerCase(Locale.ROOT), new SkillId(skill.id())));
        String kept = SkillExpressionText.read(
                        written, name -> Optional.ofNullable(ids.get(name.toLowerCase(Locale.ROOT))))
                .text(SkillId::text);
        if (kept.length() > LONGEST) {
            throw new RefusedException("This is too long: ask for fewer skills.");
        }
        return kept;
    }

    /** What is wrong with what somebody wrote, in words that say where; empty when it can be kept. */
    public Optional<String> problem(String written) {
        try {
            toKeep(written);
            return Optional.empty();
        } catch (RefusedException unreadable) {
            return Optional.of("" + unreadable.getMessage());
        }
    }

    /** What is kept, with skills by name. */
    public String toShow(String kept) {
        Map<Long, String> names = workforce.listSkills().stream().collect(Collectors.toMap(Skill::id, Skill::name));
        return read(kept)
                .map(asks -> asks.text(id -> "\"" + names.getOrDefault(id.value(), "deleted skill") + "\""))
                .orElse(kept);
    }

    /** For the engine. What was kept and cannot be read asks for nothing of its own, rather than stop all routing. */
    static Optional<SkillExpression> read(@Nullable String kept) {
        if (kept == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(SkillExpressionText.read(kept, name -> Optional.empty()));
        } catch (RefusedException e) {
            LOG.log(WARNING, "A skill expression cannot be read and is passed over: {0}", e.getMessage());
            return Optional.empty();
        }
    }
}
