package dev.parley.administration;

import dev.parley.channel.FieldProblem;
import dev.parley.connector.api.Platform;
import dev.parley.routing.AskingTheEngine;
import dev.parley.routing.AskingTheEngine.Forecast;
import dev.parley.routing.AskingTheEngine.Question;
import dev.parley.routing.SkillExpressions;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.security.Role;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.Workforce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the router who would get an interaction, from what was entered in a form (RT-4). It has no effect. */
@ApplicationScoped
public class AskingWhatIf {

    private static final int MOST_PRIORITY = 100;

    @Inject
    AskingTheEngine engine;

    @Inject
    SkillExpressions expressions;

    @Inject
    JpaQueues queues;

    @Inject
    Workforce workforce;

    /**
     * What is known.
     *
     * @param workgroups to choose from, by ID
     * @param forecast empty before anything was asked, or where something has to be mended
     */
    public record Answer(Map<Long, String> workgroups, List<FieldProblem> problems, Optional<Forecast> forecast) {}

    /**
     * Another system asks of any workgroup.
     *
     * @param workgroup its name, whatever its case
     */
    public Answer askNamed(
            Caller caller, String workgroup, String type, String platform, String skills, String priority) {
        caller.require(Right.VIEW_STATISTICS);
        Directory directory = queues.directory();
        String id = directory.workgroup(workgroup).map(String::valueOf).orElse("0");
        return answer(directory.workgroups(), id, type, platform, skills, priority);
    }

    /**
     * Somebody asks of an own workgroup, because the answer names its agents; an administrator asks of any (SE-1).
     *
     * @param workgroup an ID; empty where nothing was asked yet
     */
    public Answer ask(Caller caller, String workgroup, String type, String platform, String skills, String priority) {
        caller.require(Right.VIEW_STATISTICS);
        Map<Long, String> groups = new HashMap<>(queues.directory().workgroups());
        if (workforce.getUser(caller.userId()).role() != Role.ADMINISTRATOR) {
            groups.keySet().retainAll(caller.workgroups());
        }
        return answer(groups, workgroup, type, platform, skills, priority);
    }

    private Answer answer(
            Map<Long, String> groups, String workgroup, String type, String platform, String skills, String priority) {
        if (workgroup.isEmpty()) {
            return new Answer(groups, List.of(), Optional.empty());
        }
        List<FieldProblem> problems = new ArrayList<>();
        Optional<Long> group =
                groups.keySet().stream().filter(id -> workgroup.equals("" + id)).findFirst();
        if (group.isEmpty()) {
            problems.add(new FieldProblem("workgroup", "Workgroup", "Choose a workgroup."));
        }
        int points = priority.strip().matches("-?\\d{1,3}") ? Integer.parseInt(priority.strip()) : MOST_PRIORITY + 1;
        if (Math.abs(points) > MOST_PRIORITY) {
            problems.add(new FieldProblem("priority", "Priority", "Give a number from -100 to 100."));
        }
        Optional<InteractionType> asked = among(InteractionType.values(), type);
        if (asked.isEmpty()) {
            problems.add(new FieldProblem("type", "Type", "There is no type of interaction “" + type + "”."));
        }
        Optional<Platform> from = among(Platform.values(), platform);
        if (from.isEmpty()) {
            problems.add(new FieldProblem("platform", "Platform", "There is no platform “" + platform + "”."));
        }
        if (!problems.isEmpty()) {
            return new Answer(groups, problems, Optional.empty());
        }
        Question question =
                new Question(group.get(), asked.get(), from.get(), skills.isBlank() ? null : skills.strip(), points);
        Optional<String> unreadable = skills.isBlank() ? Optional.empty() : expressions.problem(skills.strip());
        if (unreadable.isPresent()) {
            problems.add(new FieldProblem("skills", "Skills", unreadable.get()));
            return new Answer(groups, problems, Optional.empty());
        }
        return new Answer(groups, problems, Optional.of(engine.whatIf(question)));
    }

    private static <E extends Enum<E>> Optional<E> among(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
