package dev.parley.administration;

import dev.parley.administration.CsvFile.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Users as a file. */
final class UserCsv {

    /** Taken in, never given out. */
    static final String PASSWORD = "password";

    static final List<String> COLUMNS = List.of(
            "login", "name", "role", "workgroups", "skills", "licences", "cost", "enabled", "rights", "utilization");

    /** Stands behind the name of a workgroup of which the user takes nothing at this time. */
    static final String INACTIVE = ":inactive";

    private static final CsvFile.Format FORMAT = new CsvFile.Format(COLUMNS, PASSWORD, "user", "users");

    private UserCsv() {}

    static CsvFile read(String text) {
        return CsvFile.read(text, FORMAT);
    }

    /** Names of workgroups, each with whether the user is activated there; null where the file does not say. */
    static Map<String, @Nullable Boolean> workgroups(Row row) {
        Map<String, @Nullable Boolean> workgroups = new LinkedHashMap<>();
        for (String entry : row.entries("workgroups")) {
            boolean inactive = entry.toLowerCase(Locale.ROOT).endsWith(INACTIVE);
            String name = inactive ? entry.substring(0, entry.length() - INACTIVE.length()) : entry;
            workgroups.put(name.strip(), inactive ? Boolean.FALSE : null);
        }
        return workgroups;
    }
}
