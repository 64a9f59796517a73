package dev.parley.administration;

import dev.parley.administration.ImportPlan.Outcome;
import dev.parley.channel.SaveResult;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes in workgroups from a file, shown first, then all of it or nothing; and gives all of them out in the same form. */
@Stateless
public class ImportingWorkgroups {

    @Inject
    Workforce workforce;

    @Inject
    JpaQueues queues;

    @Inject
    ConfiguringWorkgroups configuring;

    /** What a line makes of a workgroup. */
    private record Change(CsvFile.Row row, @Nullable Workgroup stored, WorkgroupDraft draft) {}

    /** The changes in the order of the rows, and all that is wrong. */
    private record Comparison(List<Change> changes, List<LineProblem> problems, Directory directory) {}

    /** The columns that a file can have, in the order in which workgroups are exported. */
    public static List<String> columns() {
        return WorkgroupCsv.COLUMNS;
    }

    public String csv(Caller caller) {
        caller.require(Right.ADMINISTER_PEOPLE);
        Directory directory = queues.directory();
        return CsvFile.write(
                WorkgroupCsv.COLUMNS,
                workforce.listWorkgroups().stream()
                        .map(group ->
                                WorkgroupCsv.cells(group.settings(), workforce.listDispositions(group.id()), directory))
                        .toList());
    }

    public ImportPlan preview(Caller caller, String text) {
        caller.require(Right.ADMINISTER_PEOPLE);
        return plan(compare(WorkgroupCsv.read(text)), false);
    }

    public ImportPlan apply(Caller caller, String text) {
        caller.require(Right.ADMINISTER_PEOPLE);
        Comparison comparison = compare(WorkgroupCsv.read(text));
        ImportPlan plan = plan(comparison, comparison.problems().isEmpty());
        if (plan.possible()) {
            Set<String> left = plan.lines().stream()
                    .filter(line -> line.outcome() == Outcome.LEFT)
                    .map(ImportPlan.Line::name)
                    .collect(Collectors.toSet());
            write(
                    caller,
                    comparison.changes().stream()
                            .filter(change -> !left.contains(change.row().key()))
                            .toList());
        }
        return plan;
    }

    /** Rings may name workgroups that come further down: first all of them are there, as new ones are, then the rest. */
    private void write(Caller caller, List<Change> changes) {
        Directory directory = queues.directory();
        Map<Change, Workgroup> groups = new LinkedHashMap<>();
        for (Change change : changes) {
            Workgroup stored = change.stored();
            groups.put(
                    change,
                    stored != null
                            ? stored
                            : workforce.getWorkgroup(
                                    save(caller, 0, 0, before(null, change.row().key(), directory))));
        }
        groups.forEach((change, group) -> save(caller, group.id(), group.version(), change.draft()));
    }

    private long save(Caller caller, long id, int version, WorkgroupDraft draft) {
        SaveResult result = configuring.save(caller, id, version, draft);
        if (result instanceof SaveResult.Saved saved) {
            return saved.id();
        }
        throw new RefusedException("Somebody else changed workgroups meanwhile, so nothing was imported. Try again.");
    }

    private Comparison compare(CsvFile csv) {
        Directory present = queues.directory();
        List<String> fresh = csv.rows().stream()
                .map(CsvFile.Row::key)
                .filter(name -> !name.isEmpty() && present.workgroup(name).isEmpty())
                .toList();
        Directory directory = new MissingNames(fresh, List.of()).addedTo(present);
        Map<String, Workgroup> stored = new HashMap<>();
        workforce.listWorkgroups().forEach(group -> stored.put(group.name().toLowerCase(Locale.ROOT), group));
        List<Change> changes = new ArrayList<>();
        List<LineProblem> problems = new ArrayList<>(csv.problems());
        for (CsvFile.Row row : csv.rows()) {
            Workgroup group = stored.get(row.key().toLowerCase(Locale.ROOT));
            WorkgroupReading reading = new WorkgroupReading(row, before(group, row.key(), present), directory);
            WorkgroupDraft draft = reading.draft();
            changes.add(new Change(row, group, draft));
            problems.addAll(reading.problems());
            long id = directory.workgroup(row.key()).orElse(0L);
            WorkgroupRules.problems(
                            draft,
                            new WorkgroupRules.Surroundings(
                                    id, directory, group == null ? List.of() : queues.channelsTo(id), List.of()))
                    .forEach(problem -> problems.add(LineProblem.of(row, problem.label() + ": " + problem.words())));
        }
        problems.sort(Comparator.comparing(LineProblem::line));
        return new Comparison(changes, problems, directory);
    }

    private WorkgroupDraft before(@Nullable Workgroup group, String name, Directory directory) {
        return group == null
                ? WorkgroupDraft.of(new Workgroup(name).settings(), List.of(), directory)
                : WorkgroupDraft.of(group.settings(), workforce.listDispositions(group.id()), directory);
    }

    private ImportPlan plan(Comparison comparison, boolean applied) {
        List<ImportPlan.Line> lines = new ArrayList<>();
        if (comparison.problems().isEmpty()) {
            for (Change change : comparison.changes()) {
                WorkgroupText now = WorkgroupText.of(
                        change.draft().settings(comparison.directory()),
                        change.draft().dispositions(),
                        comparison.directory());
                Workgroup stored = change.stored();
                WorkgroupText before = stored == null
                        ? null
                        : WorkgroupText.of(
                                stored.settings(), workforce.listDispositions(stored.id()), comparison.directory());
                Outcome outcome =
                        before == null ? Outcome.CREATED : before.equals(now) ? Outcome.LEFT : Outcome.CHANGED;
                lines.add(new ImportPlan.Line(
                        change.row().line(), change.row().key(), outcome, ChangeWords.of(before, now)));
            }
        }
        return new ImportPlan(lines, comparison.problems(), List.of(), List.of(), applied);
    }
}
