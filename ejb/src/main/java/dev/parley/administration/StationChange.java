package dev.parley.administration;

import dev.parley.workforce.Station;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a file makes of a station.
 *
 * @param isNew whether there is none of this name yet
 * @param before the licences that the station has
 * @param after those that it shall have
 */
record StationChange(CsvFile.Row row, boolean isNew, Set<String> before, Set<String> after) {

    StationChange {
        before = Set.copyOf(before);
        after = Set.copyOf(after);
    }

    /** @param stored null where there is none of this name yet */
    static StationChange of(CsvFile.Row row, @Nullable Station stored) {
        Set<String> before = stored == null ? Set.of() : stored.licences();
        Set<String> after =
                row.cell(StationCsv.LICENCES).isPresent() ? Set.copyOf(row.entries(StationCsv.LICENCES)) : before;
        return new StationChange(row, stored == null, before, after);
    }

    String name() {
        return row.key();
    }

    boolean gains(String licence) {
        return after.contains(licence) && !before.contains(licence);
    }

    boolean gives(String licence) {
        return before.contains(licence) && !after.contains(licence);
    }

    boolean changesNothing() {
        return !isNew && before.equals(after);
    }

    List<String> words() {
        return ChangeWords.of(isNew ? null : text(before), text(after));
    }

    private StationText text(Set<String> licences) {
        return new StationText(name(), String.join(", ", new TreeSet<>(licences)));
    }
}
