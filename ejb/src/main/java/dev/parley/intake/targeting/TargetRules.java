package dev.parley.intake.targeting;

import dev.parley.channel.Channel;
import dev.parley.channel.FieldProblem;
import dev.parley.routing.SkillExpressions;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule must fulfil to be saved. A refusal says how to mend it. */
@ApplicationScoped
class TargetRules {

    static final int MOST_PRIORITY = 100;
    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_WAIT = 86_400;

    @Inject
    Workforce workforce;

    @Inject
    SkillExpressions expressions;

    /** Everything that has to be mended, in the order of the form. */
    List<FieldProblem> problems(Channel channel, TargetDraft draft) {
        List<FieldProblem> problems = new ArrayList<>();
        checkAddressed(channel, draft, problems);
        if (draft.words().length() > LONGEST_WORDS) {
            problems.add(new FieldProblem(
                    "words", "Words", "These are too many: " + LONGEST_WORDS + " characters at most."));
        }
        Optional<Workgroup> group = workgroup(draft.workgroupId());
        if (draft.workgroupId() != null && group.filter(Workgroup::acdOn).isEmpty()) {
            problems.add(new FieldProblem(
                    "workgroup",
                    "Workgroup",
                    "The ACD queue of this workgroup is off, so nothing would reach an agent. Choose another one."));
        }
        if (Math.abs(draft.priority()) > MOST_PRIORITY) {
            problems.add(new FieldProblem("priority", "Priority", "Give a number from -100 to 100."));
        }
        checkSkills(draft, problems);
        checkAgent(channel, draft, problems);
        if (problems.isEmpty() && changesNothing(draft)) {
            problems.add(new FieldProblem(
                    "workgroup", "Workgroup", "Say what becomes of it: a workgroup, a priority, skills or an agent."));
        }
        return problems;
    }

    private static boolean changesNothing(TargetDraft draft) {
        return draft.workgroupId() == null
                && draft.priority() == 0
                && draft.skills().isEmpty()
                && draft.agent().isEmpty();
    }

    private static void checkAddressed(Channel channel, TargetDraft draft, List<FieldProblem> problems) {
        List<String> known = addresses(channel);
        String given = draft.addressed();
        boolean there = given.isEmpty()
                || known.stream()
                        .anyMatch(name -> name.equalsIgnoreCase(given.startsWith("@") ? given.substring(1) : given));
        if (!there) {
            problems.add(new FieldProblem(
                    "addressed",
                    "Written to",
                    known.isEmpty()
                            ? "This channel watches nothing of that name. Leave it empty."
                            : "This channel does not watch it. Give one of: " + String.join(", ", known) + "."));
        }
    }

    /** Handles, pages, numbers and businesses to which somebody can write on a channel. */
    static List<String> addresses(Channel channel) {
        return Stream.of(
                        channel.details().handles(),
                        channel.details().replyHandles(),
                        channel.details().sources())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private void checkSkills(TargetDraft draft, List<FieldProblem> problems) {
        if (!draft.skills().isEmpty()) {
            expressions
                    .problem(draft.skills())
                    .ifPresent(words -> problems.add(new FieldProblem("skills", "Skills", words)));
        }
    }

    private void checkAgent(Channel channel, TargetDraft draft, List<FieldProblem> problems) {
        if (draft.agent().isEmpty()) {
            return;
        }
        Optional<User> agent = workforce.findUser(draft.agent()).filter(User::enabled);
        if (agent.isEmpty()) {
            problems.add(new FieldProblem(
                    "agent", "Agent", "Nobody logs in as “" + draft.agent() + "”. Give the log-in name of an agent."));
            return;
        }
        for (long group : targets(channel, draft)) {
            if (!agent.get().memberships().getOrDefault(group, false)) {
                problems.add(new FieldProblem(
                        "agent",
                        "Agent",
                        agent.get().displayName() + " takes nothing of "
                                + workforce.getWorkgroup(group).name()
                                + ", so it would wait in vain. Make them a member first, or choose another agent."));
            }
        }
        Integer wait = draft.agentSeconds();
        if (wait != null && (wait < 1 || wait > LONGEST_WAIT)) {
            problems.add(new FieldProblem(
                    "agent-seconds", "Waits for the agent", "Give 1 to 86,400 seconds, or leave it empty."));
        }
    }

    /** The workgroups to which the rule can lead. */
    private static List<Long> targets(Channel channel, TargetDraft draft) {
        if (draft.workgroupId() != null) {
            return List.of(draft.workgroupId());
        }
        return Stream.of(
                        channel.details().conversationWorkgroupId(),
                        channel.details().messageWorkgroupId())
                .filter(id -> id != 0)
                .filter(id -> draft.type() == null || id == channel.workgroupFor(draft.type()))
                .distinct()
                .toList();
    }

    private Optional<Workgroup> workgroup(@Nullable Long id) {
        return id == null
                ? Optional.empty()
                : workforce.workgroups(List.of(id)).stream().findFirst();
    }
}
