package dev.parley.administration;

import dev.parley.administration.CsvFile.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Users as a file. */
final class UserCsv {

    /** Taken in, never given out. */
    static final String PASSWORD = "password";

    static final List<String> COLUMNS = List.of(
            "login", "name", "role", "workgroups", "skills", "licences", "cost", "enabled", "rights", "utilization");

    private static final String ACTIVE = "active";

    /** Behind the name of a workgroup of which the user takes nothing at this time. */
    private static final String INACTIVE = "inactive";

    private static final Pattern ACTIVATION =
            Pattern.compile("(.*?)\\s*:\\s*(" + ACTIVE + "|" + INACTIVE + ")", Pattern.CASE_INSENSITIVE);

    private static final CsvFile.Format FORMAT = new CsvFile.Format(COLUMNS, PASSWORD, "user", "users");

    private UserCsv() {}

    static CsvFile read(String text) {
        return CsvFile.read(text, FORMAT);
    }

    /** Names of workgroups, each with whether the user is activated there; null where the file does not say. */
    static Map<String, @Nullable Boolean> workgroups(Row row) {
        Map<String, @Nullable Boolean> workgroups = new LinkedHashMap<>();
        for (String entry : row.entries("workgroups")) {
            Matcher told = ACTIVATION.matcher(entry);
            if (told.matches()) {
                workgroups.put(told.group(1), told.group(2).equalsIgnoreCase(ACTIVE));
            } else {
                workgroups.put(entry, null);
            }
        }
        return workgroups;
    }

    /** A membership as {@link #workgroups} reads it. */
    static String workgroup(String name, boolean activated) {
        return name + ":" + (activated ? ACTIVE : INACTIVE);
    }
}
