package dev.parley.administration;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.channel.FieldProblem;
import dev.parley.channel.SaveResult;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.NaturalOrder;
import dev.parley.shared.NotFoundException;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.Skill;
import dev.parley.workforce.Workforce;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Skills: what agents are good at and workgroups ask for. */
@Stateless
public class ConfiguringSkills {

    private static final int LONGEST_NAME = 120;
    private static final int MOST_NAMED = 10;

    @Inject
    Workforce workforce;

    @Inject
    JpaQueues queues;

    @Inject
    AuditLog audit;

    public List<SkillLine> list(Caller caller) {
        caller.require(Right.ADMINISTER_PEOPLE);
        Map<Long, Long> users = queues.skillUsers();
        return workforce.listSkills().stream()
                .sorted(NaturalOrder.by(Skill::name))
                .map(skill -> new SkillLine(skill.id(), skill.name(), users.getOrDefault(skill.id(), 0L)))
                .toList();
    }

    public SaveResult create(Caller caller, String name) {
        caller.require(Right.ADMINISTER_PEOPLE);
        Optional<FieldProblem> problem = problem(name.strip(), 0);
        if (problem.isPresent()) {
            return new SaveResult.Refused(List.of(problem.get()));
        }
        Skill skill = new Skill(name.strip());
        workforce.add(skill);
        return written(caller, "skill.create", skill, null, skill.name());
    }

    public SaveResult rename(Caller caller, long id, String name) {
        caller.require(Right.ADMINISTER_PEOPLE);
        Skill skill = skill(id);
        Optional<FieldProblem> problem = problem(name.strip(), id);
        if (problem.isPresent()) {
            return new SaveResult.Refused(List.of(problem.get()));
        }
        String before = skill.name();
        if (before.equals(name.strip())) {
            return new SaveResult.Saved(id);
        }
        skill.rename(name.strip());
        return written(caller, "skill.rename", skill, before, skill.name());
    }

    /** Deletes a skill that nobody uses; else it is refused with the names of who does. */
    public void delete(Caller caller, long id) {
        caller.require(Right.ADMINISTER_PEOPLE);
        Skill skill = skill(id);
        List<String> users = queues.usersOf(id, MOST_NAMED + 1);
        if (!users.isEmpty()) {
            boolean more = users.size() > MOST_NAMED;
            throw new RefusedException("“" + skill.name() + "” is used by "
                    + WorkgroupRules.quoted(more ? users.subList(0, MOST_NAMED) : users)
                    + (more ? " and others" : "") + ". Take it from them first.");
        }
        queues.remove(skill);
        audit.record(AuditedChange.by(caller, "skill.delete", "skill " + id, skill.name(), null));
    }

    private SaveResult written(
            Caller caller, String action, Skill skill, @Nullable String before, @Nullable String after) {
        if (!queues.write()) {
            return new SaveResult.Refused(
                    List.of(name("Another skill was given this name just now. Choose another one.")));
        }
        audit.record(AuditedChange.by(caller, action, "skill " + skill.id(), before, after));
        return new SaveResult.Saved(skill.id());
    }

    private Skill skill(long id) {
        return queues.findSkill(id).orElseThrow(() -> new NotFoundException("This skill does not exist any more."));
    }

    private Optional<FieldProblem> problem(String name, long id) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.of(name("Give a name of 1 to " + LONGEST_NAME + " characters."));
        }
        if (MissingNames.hasSeparator(name)) {
            return Optional.of(name(MissingNames.SEPARATORS));
        }
        return queues.directory()
                .skill(name)
                .filter(other -> other != id)
                .map(other -> name("There is already a skill of this name. Choose another one."));
    }

    private static FieldProblem name(String words) {
        return new FieldProblem("name", "Name", words);
    }
}
