package dev.parley.administration;

import dev.parley.security.Caller;
import dev.parley.workforce.ConfiguringReasons;
import dev.parley.workforce.ConfiguringReasons.NewReason;
import dev.parley.workforce.ConfiguringReasons.ReasonLine;
import dev.parley.workforce.ReasonUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes in reasons of states (RT-8) and of rejecting offers (RT-6) from a file, shown first, then all of it or nothing:
 * new ones, and whether those that are there are offered. Gives all of them out as well.
 */
@Stateless
public class ImportingReasons {

    private static final String OFFERED = "offered";
    private static final List<String> COLUMNS = List.of("reason", OFFERED);
    private static final CsvFile.Format FORMAT = new CsvFile.Format(COLUMNS, "", "reason", "reasons");

    /** Between what a reason is for and its words. */
    private static final String COLON = ":";

    private static final String USES = Arrays.stream(ReasonUse.values())
            .map(use -> "“" + use.label() + ":”")
            .collect(Collectors.joining(", "));

    @Inject
    ConfiguringReasons configuring;

    /** What a file comes to, and all that is wrong with it. */
    private record Comparison(List<ReasonChange> changes, List<LineProblem> problems) {}

    /** The columns that a file can have, in the order in which reasons are exported. */
    public static List<String> columns() {
        return COLUMNS;
    }

    public String csv(Caller caller) {
        return CsvFile.write(
                COLUMNS,
                configuring.list(caller).stream()
                        .map(reason -> List.<Object>of(CsvFile.guarded(name(reason)), reason.enabled()))
                        .toList());
    }

    private static String name(ReasonLine reason) {
        return name(reason.use(), reason.label());
    }

    private static String name(NewReason reason) {
        return name(reason.use(), reason.label());
    }

    private static String name(ReasonUse use, String label) {
        return use.label() + COLON + " " + label;
    }

    public ImportPlan preview(Caller caller, String text) {
        return plan(compare(caller, text), false);
    }

    public ImportPlan apply(Caller caller, String text) {
        Comparison comparison = compare(caller, text);
        if (!comparison.problems().isEmpty()) {
            return plan(comparison, false);
        }
        List<NewReason> added = new ArrayList<>();
        Map<Long, Boolean> offered = new HashMap<>();
        for (ReasonChange change : comparison.changes()) {
            ReasonLine stored = change.stored();
            if (stored == null) {
                added.add(change.wanted());
            } else if (change.changes()) {
                offered.put(stored.id(), change.wanted().offered());
            }
        }
        configuring.write(caller, added, offered);
        return plan(comparison, true);
    }

    private Comparison compare(Caller caller, String text) {
        Map<String, ReasonLine> known = new HashMap<>();
        configuring.list(caller).forEach(reason -> known.put(key(name(reason)), reason));
        CsvFile csv = CsvFile.read(text, FORMAT);
        List<LineProblem> problems = new ArrayList<>(csv.problems());
        List<ReasonChange> changes = csv.rows().stream()
                .flatMap(row -> read(row, known, problems).stream())
                .toList();
        Set<String> names = new HashSet<>();
        changes.stream()
                .filter(change -> !names.add(key(name(change.wanted()))))
                .forEach(twice -> problems.add(LineProblem.of(
                        twice.row(), "The reason “" + name(twice.wanted()) + "” is in the file twice.")));
        problems.sort(Comparator.comparing(LineProblem::line));
        return new Comparison(changes, problems);
    }

    private static Optional<ReasonChange> read(
            CsvFile.Row row, Map<String, ReasonLine> known, List<LineProblem> problems) {
        String[] parts = row.key().split(COLON, 2);
        Optional<ReasonUse> use = Arrays.stream(ReasonUse.values())
                .filter(each -> parts.length == 2 && each.label().equalsIgnoreCase(parts[0].strip()))
                .findFirst();
        if (use.isEmpty()) {
            problems.add(LineProblem.of(row, "Begin with what it is a reason of: " + USES + "."));
            return Optional.empty();
        }
        String label = parts[1].strip();
        ConfiguringReasons.problemOf(label).ifPresent(words -> problems.add(LineProblem.of(row, words)));
        ReasonLine stored = known.get(key(name(use.get(), label)));
        boolean offered = row.flag(
                OFFERED, stored == null || stored.enabled(), words -> problems.add(LineProblem.of(row, words)));
        return Optional.of(new ReasonChange(row, stored, new NewReason(use.get(), label, offered)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static ImportPlan plan(Comparison comparison, boolean applied) {
        return ImportPlan.of(
                comparison.changes().stream().map(ReasonChange::line).toList(), comparison.problems(), applied);
    }
}
