package dev.parley.administration;

import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.workforce.Passwords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes in users from a file: shown first, then all of it or nothing. New users have no password, and so nobody can log
 * in as them until it is reset, unless the file gives a first one; hashing is done before the transaction begins.
 */
@ApplicationScoped
public class ImportingUsers {

    /** Hashing takes long on purpose; a request has to end. */
    static final int MOST_PASSWORDS = 200;

    @Inject
    PlanningImports planning;

    @Inject
    Passwords passwords;

    /** The columns that a file can have, in the order in which users are exported. */
    public static List<String> columns() {
        return UserCsv.COLUMNS;
    }

    /** @param creating whether workgroups and skills that are not there shall be created */
    public ImportPlan preview(Caller caller, String text, boolean creating) {
        CsvFile csv = UserCsv.read(text);
        return limited(planning.plan(caller, csv, creating), csv);
    }

    public ImportPlan apply(Caller caller, String text, boolean creating) {
        caller.require(Right.ADMINISTER_PEOPLE);
        CsvFile csv = UserCsv.read(text);
        ImportPlan plan = limited(planning.plan(caller, csv, creating), csv);
        if (!plan.possible()) {
            return plan;
        }
        Map<String, String> hashes = new HashMap<>();
        csv.rows()
                .forEach(row -> row.cell(UserCsv.PASSWORD)
                        .filter(password -> !password.isEmpty())
                        .ifPresent(password -> hashes.put(row.key(), passwords.hash(password.toCharArray()))));
        return planning.apply(caller, csv, creating, hashes);
    }

    private static ImportPlan limited(ImportPlan plan, CsvFile csv) {
        long given = csv.rows().stream()
                .filter(row -> !row.cell(UserCsv.PASSWORD).orElse("").isEmpty())
                .count();
        if (given <= MOST_PASSWORDS) {
            return plan;
        }
        return plan.with(LineProblem.of(
                1,
                "A file gives at most " + MOST_PASSWORDS
                        + " first passwords. Leave the column out, or split the file."));
    }
}
