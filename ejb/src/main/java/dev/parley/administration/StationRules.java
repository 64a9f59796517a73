package dev.parley.administration;

import dev.parley.licensing.LicenceStock;
import dev.parley.workforce.ConfiguringStations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What has to hold when several stations change together. */
final class StationRules {

    private final List<StationChange> changes;
    private final List<LineProblem> problems = new ArrayList<>();

    private StationRules(List<StationChange> changes) {
        this.changes = changes;
    }

    /** @param mayLicense whether the caller may give licences and take them */
    static List<LineProblem> problems(List<StationChange> changes, List<LicenceStock> stocks, boolean mayLicense) {
        StationRules rules = new StationRules(changes);
        List<LicenceStock> assignable =
                stocks.stream().filter(LicenceStock::isAssignable).toList();
        Set<String> names = assignable.stream().map(LicenceStock::name).collect(Collectors.toSet());
        changes.forEach(change -> rules.check(change, names, mayLicense));
        assignable.forEach(rules::count);
        return rules.problems;
    }

    private void check(StationChange change, Set<String> names, boolean mayLicense) {
        ConfiguringStations.problemOf(change.name()).ifPresent(words -> add(change, words));
        Set<String> unknown = new TreeSet<>(change.after());
        unknown.removeAll(change.before());
        unknown.removeAll(names);
        unknown.forEach(name -> add(change, "The licence “" + name + "” is not installed."));
        if (!mayLicense && !change.before().equals(change.after())) {
            add(change, UserRules.LACKS_LICENCES);
        }
    }

    private void count(LicenceStock stock) {
        long left = stock.free()
                + changes.stream().filter(change -> change.gives(stock.name())).count();
        for (StationChange change : changes) {
            if (change.gains(stock.name()) && --left < 0) {
                add(change, "All " + stock.available() + " of " + stock.name() + " are in use.");
            }
        }
    }

    private void add(StationChange change, String words) {
        problems.add(LineProblem.of(change.row(), words));
    }
}
