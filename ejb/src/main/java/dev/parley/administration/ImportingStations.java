package dev.parley.administration;

import dev.parley.administration.ImportPlan.Outcome;
import dev.parley.licensing.AssigningLicences;
import dev.parley.licensing.LicenceHolder;
import dev.parley.licensing.LicenceStock;
import dev.parley.licensing.Licences;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.ConfiguringStations;
import dev.parley.workforce.Station;
import dev.parley.workforce.Workforce;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Takes in stations from a file, shown first, then all of it or nothing; and gives all of them out (RT-2). */
@Stateless
public class ImportingStations {

    @Inject
    Workforce workforce;

    @Inject
    ConfiguringStations configuring;

    @Inject
    Licences licences;

    @Inject
    AssigningLicences assigning;

    /** What a file comes to, and all that is wrong with it. */
    private record Comparison(List<StationChange> changes, List<LineProblem> problems) {}

    /** The columns that a file can have, in the order in which stations are exported. */
    public static List<String> columns() {
        return StationCsv.COLUMNS;
    }

    public String csv(Caller caller) {
        caller.require(Right.STATIONS);
        return CsvFile.write(
                StationCsv.COLUMNS,
                workforce.listStations().stream().map(StationCsv::cells).toList());
    }

    public ImportPlan preview(Caller caller, String text) {
        caller.require(Right.STATIONS);
        return plan(compare(caller, text, licences.list()), false);
    }

    public ImportPlan apply(Caller caller, String text) {
        caller.require(Right.STATIONS);
        List<LicenceStock> stocks = licences.listLocked();
        Comparison comparison = compare(caller, text, stocks);
        if (comparison.problems().isEmpty()) {
            configuring.createAll(
                    caller,
                    comparison.changes().stream()
                            .filter(StationChange::isNew)
                            .map(StationChange::name)
                            .toList());
            license(caller, comparison.changes(), stocks);
        }
        return plan(comparison, comparison.problems().isEmpty());
    }

    private Comparison compare(Caller caller, String text, List<LicenceStock> stocks) {
        CsvFile csv = StationCsv.read(text);
        Map<String, Station> stored = byName();
        List<StationChange> changes = csv.rows().stream()
                .map(row -> StationChange.of(row, stored.get(row.key().toLowerCase(Locale.ROOT))))
                .toList();
        List<LineProblem> problems = new ArrayList<>(csv.problems());
        problems.addAll(StationRules.problems(changes, stocks, caller.has(Right.LICENCES)));
        problems.sort(Comparator.comparing(LineProblem::line));
        return new Comparison(changes, problems);
    }

    private Map<String, Station> byName() {
        Map<String, Station> stored = new HashMap<>();
        workforce.listStations().forEach(station -> stored.put(station.name().toLowerCase(Locale.ROOT), station));
        return stored;
    }

    private void license(Caller caller, List<StationChange> changes, List<LicenceStock> stocks) {
        Map<String, Station> stored = byName();
        for (LicenceStock stock : stocks) {
            Set<Long> holders = ids(stock.stations());
            Set<Long> wanted = new HashSet<>(holders);
            for (StationChange change : changes) {
                Station station = stored.get(change.name().toLowerCase(Locale.ROOT));
                if (station != null && change.gains(stock.name())) {
                    wanted.add(station.id());
                } else if (station != null && change.gives(stock.name())) {
                    wanted.remove(station.id());
                }
            }
            if (!wanted.equals(holders)) {
                assigning
                        .assign(caller, stock.name(), ids(stock.users()), wanted)
                        .ifPresent(words -> {
                            throw new RefusedException(words);
                        });
            }
        }
    }

    private static Set<Long> ids(List<LicenceHolder> holders) {
        Set<Long> ids = new HashSet<>();
        holders.forEach(holder -> ids.add(holder.id()));
        return ids;
    }

    private static ImportPlan plan(Comparison comparison, boolean applied) {
        return ImportPlan.of(
                comparison.changes().stream().map(ImportingStations::line).toList(), comparison.problems(), applied);
    }

    private static ImportPlan.Line line(StationChange change) {
        Outcome outcome = change.isNew() ? Outcome.CREATED : change.changesNothing() ? Outcome.LEFT : Outcome.CHANGED;
        return new ImportPlan.Line(change.row().line(), change.name(), outcome, change.words());
    }
}
