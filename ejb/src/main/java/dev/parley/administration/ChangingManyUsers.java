package dev.parley.administration;

import dev.parley.channel.FieldProblem;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Changes several users in the same way: shown first, then all or nothing (SE-7). */
@Stateless
public class ChangingManyUsers {

    @Inject
    Workforce workforce;

    @Inject
    JpaPeople people;

    @Inject
    JpaQueues queues;

    @Inject
    SavingUsers saving;

    /** What is wrong with the change itself. */
    public List<FieldProblem> problems(Caller caller, BulkChange change) {
        caller.require(Right.ADMINISTER_PEOPLE);
        List<FieldProblem> problems = new ArrayList<>();
        if (change.learns() != 0 && !change.level().inRange()) {
            problems.add(new FieldProblem("proficiency", "Skill", "Give proficiency and desire from 0 to 100."));
        }
        if (change.joins() != 0 && change.joins() == change.leaves()) {
            problems.add(new FieldProblem("leaves", "Leave workgroup", "Choose another one than the one to join."));
        }
        if (change.learns() != 0 && change.learns() == change.forgets()) {
            problems.add(new FieldProblem("forgets", "Remove skill", "Choose another one than the one to add."));
        }
        if (!change.licence().isEmpty() && change.licence().equals(change.withoutLicence())) {
            problems.add(
                    new FieldProblem("without-licence", "Take licence", "Choose another one than the one to give."));
        }
        return problems;
    }

    public BulkPreview preview(Caller caller, BulkChange change) {
        caller.require(Right.ADMINISTER_PEOPLE);
        List<User> users = users(change);
        List<ProfileChange> changes = changes(users, change);
        Map<Integer, List<String>> problems =
                ManyRules.problems(caller, changes, people.administratorsBesides(change.users()), people.licences());
        Directory directory = queues.directory();
        List<BulkPreview.Line> lines = new ArrayList<>();
        for (int i = 0; i < users.size(); i++) {
            lines.add(new BulkPreview.Line(
                    users.get(i).id(),
                    users.get(i).displayName(),
                    changes.get(i).words(directory),
                    problems.getOrDefault(i, List.of())));
        }
        return new BulkPreview(lines, false);
    }

    /** Changes all of them, or none where one cannot be changed. */
    public BulkPreview apply(Caller caller, BulkChange change) {
        saving.lock(!change.licence().isEmpty(), change.access() == BulkChange.Access.DISABLED);
        BulkPreview preview = preview(caller, change);
        if (!preview.possible() || !problems(caller, change).isEmpty()) {
            return preview;
        }
        Directory directory = queues.directory();
        for (User user : users(change)) {
            saving.change(caller, user, change.applied(user.profile()), directory);
        }
        return new BulkPreview(preview.lines(), true);
    }

    private List<User> users(BulkChange change) {
        return workforce.users(change.users()).stream()
                .sorted(Comparator.comparing(User::displayName))
                .toList();
    }

    private static List<ProfileChange> changes(List<User> users, BulkChange change) {
        return users.stream()
                .map(user -> new ProfileChange(user.id(), user.profile(), change.applied(user.profile())))
                .toList();
    }
}
