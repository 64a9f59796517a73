package dev.parley.administration;

import dev.parley.administration.ImportPlan.Outcome;
import dev.parley.workforce.ConfiguringReasons.NewReason;
import dev.parley.workforce.ConfiguringReasons.ReasonLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a file makes of a reason.
 *
 * @param stored null where it is not there yet
 */
record ReasonChange(CsvFile.Row row, @Nullable ReasonLine stored, NewReason wanted) {

    boolean isNew() {
        return stored == null;
    }

    boolean changes() {
        return stored != null && stored.enabled() != wanted.offered();
    }

    ImportPlan.Line line() {
        Outcome outcome = isNew() ? Outcome.CREATED : changes() ? Outcome.CHANGED : Outcome.LEFT;
        List<String> words =
                outcome == Outcome.LEFT ? List.of() : List.of(wanted.offered() ? "offered" : "not offered");
        return new ImportPlan.Line(row.line(), row.key(), outcome, words);
    }
}
