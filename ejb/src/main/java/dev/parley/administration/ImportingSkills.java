package dev.parley.administration;

import dev.parley.administration.ImportPlan.Outcome;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.workforce.Skill;
import dev.parley.workforce.Workforce;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes in skills from a file, shown first, then all of it or nothing: new ones, and new names of those that are there.
 * Gives all of them out as well (RT-1).
 */
@Stateless
public class ImportingSkills {

    private static final List<String> COLUMNS = List.of("name", SkillChange.NEW_NAME);
    private static final CsvFile.Format FORMAT = new CsvFile.Format(COLUMNS, "", "skill", "skills");

    @Inject
    Workforce workforce;

    @Inject
    JpaQueues queues;

    @Inject
    ConfiguringSkills configuring;

    /** What a file comes to, and all that is wrong with it. */
    private record Comparison(List<SkillChange> changes, List<LineProblem> problems) {}

    /** The columns that a file can have, in the order in which skills are exported. */
    public static List<String> columns() {
        return COLUMNS;
    }

    public String csv(Caller caller) {
        caller.require(Right.ADMINISTER_PEOPLE);
        return CsvFile.write(
                COLUMNS,
                workforce.listSkills().stream()
                        .map(Skill::name)
                        .map(name -> List.<Object>of(CsvFile.guarded(name), ""))
                        .toList());
    }

    public ImportPlan preview(Caller caller, String text) {
        caller.require(Right.ADMINISTER_PEOPLE);
        return plan(compare(text), false);
    }

    public ImportPlan apply(Caller caller, String text) {
        caller.require(Right.ADMINISTER_PEOPLE);
        Comparison comparison = compare(text);
        if (!comparison.problems().isEmpty()) {
            return plan(comparison, false);
        }
        List<String> created = new ArrayList<>();
        Map<Long, String> renamed = new LinkedHashMap<>();
        for (SkillChange change : comparison.changes()) {
            if (change.isNew()) {
                created.add(change.name());
            } else if (change.renames()) {
                renamed.put(change.id(), change.newName());
            }
        }
        configuring.write(caller, created, renamed);
        return plan(comparison, true);
    }

    private Comparison compare(String text) {
        CsvFile csv = CsvFile.read(text, FORMAT);
        Map<String, Long> known = new HashMap<>();
        queues.directory().skills().forEach((id, name) -> known.put(key(name), id));
        List<SkillChange> changes = csv.rows().stream()
                .map(row -> SkillChange.of(row, known.getOrDefault(key(row.key()), 0L)))
                .toList();
        List<LineProblem> problems = new ArrayList<>(csv.problems());
        Set<String> names = new HashSet<>();
        changes.forEach(change -> names.add(key(change.name())));
        changes.forEach(change -> check(change, known, names, problems));
        problems.sort(Comparator.comparing(LineProblem::line));
        return new Comparison(changes, problems);
    }

    /** @param names that the file has used so far */
    private static void check(
            SkillChange change, Map<String, Long> known, Set<String> names, List<LineProblem> problems) {
        List<String> wrong = new ArrayList<>();
        if (change.isNew()) {
            ConfiguringSkills.problemOf(change.name()).ifPresent(wrong::add);
        }
        if (change.isNew() && change.renames()) {
            wrong.add("There is no skill of this name that could get a new one.");
        } else if (change.renames()) {
            ConfiguringSkills.problemOf(change.newName()).ifPresent(wrong::add);
            boolean taken = known.getOrDefault(key(change.newName()), change.id()) != change.id();
            boolean onlyCase = key(change.newName()).equals(key(change.name()));
            if (taken || (!onlyCase && !names.add(key(change.newName())))) {
                wrong.add("The name “" + change.newName() + "” is taken. Choose another one.");
            }
        }
        wrong.forEach(words -> problems.add(LineProblem.of(change.row(), words)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static ImportPlan plan(Comparison comparison, boolean applied) {
        return ImportPlan.of(
                comparison.changes().stream().map(ImportingSkills::line).toList(), comparison.problems(), applied);
    }

    private static ImportPlan.Line line(SkillChange change) {
        Outcome outcome = change.isNew() ? Outcome.CREATED : change.renames() ? Outcome.CHANGED : Outcome.LEFT;
        return new ImportPlan.Line(change.row().line(), change.name(), outcome, change.words());
    }
}
