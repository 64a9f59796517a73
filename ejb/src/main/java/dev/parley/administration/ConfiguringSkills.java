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
import java.util.ArrayList;
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

    /**
     * Creates skills and renames others, all or none of them; their names are right and not taken.
     *
     * @param renamed new names by ID
     */
    public void write(Caller caller, List<String> created, Map<Long, String> renamed) {
        caller.require(Right.ADMINISTER_PEOPLE);
        List<AuditedChange> audited = new ArrayList<>();
        for (String name : created) {
            Skill skill = new Skill(name);
            workforce.add(skill);
            audited.add(AuditedChange.by(caller, "skill.create", "skill " + skill.id(), null, name));
        }
        renamed.forEach((id, name) -> {
            Skill skill = skill(id);
            audited.add(AuditedChange.by(caller, "skill.rename", "skill " + id, skill.name(), name));
            skill.rename(name);
        });
        if (!queues.write()) {
            throw new RefusedException(
                    "Somebody gave one of these names just now. Look at what the file would do anew.");
        }
        audited.forEach(audit::record);
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

    /** What is wrong with a name by itself. */
    static Optional<String> problemOf(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.of("Give a name of 1 to " + LONGEST_NAME + " characters.");
        }
        return MissingNames.hasSeparator(name) ? Optional.of(MissingNames.SEPARATORS) : Optional.empty();
    }

    private Optional<FieldProblem> problem(String name, long id) {
        Optional<String> wrong = problemOf(name);
        if (wrong.isPresent()) {
            return wrong.map(ConfiguringSkills::name);
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
