package dev.parley.administration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Workgroups and skills that a file names and that are not there; to be created with it, if wanted. */
record MissingNames(List<String> workgroups, List<String> skills) {

    static final MissingNames NONE = new MissingNames(List.of(), List.of());

    private static final int LONGEST = 120;

    static final String SEPARATORS =
            "Leave out commas, colons, semicolons, bars and quotation marks: they stand between names in lists.";

    static MissingNames of(CsvFile csv, Directory directory) {
        TreeSet<String> workgroups = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        TreeSet<String> skills = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (CsvFile.Row row : csv.rows()) {
            workgroups.addAll(UserCsv.workgroups(row).keySet());
            row.entries("skills").forEach(entry -> skills.add(entry.split(":", -1)[0].strip()));
        }
        workgroups.removeIf(name -> !isName(name) || directory.workgroup(name).isPresent());
        skills.removeIf(name -> !isName(name) || directory.skill(name).isPresent());
        return new MissingNames(List.copyOf(workgroups), List.copyOf(skills));
    }

    boolean isEmpty() {
        return workgroups.isEmpty() && skills.isEmpty();
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST && !hasSeparator(name);
    }

    /** Whether a name of a workgroup or skill could not be told from several in a file, a field or a skill expression. */
    static boolean hasSeparator(String name) {
        return name.matches(".*[,:;|\"].*");
    }

    /** The directory as if they were there, under IDs that nothing else has. */
    Directory addedTo(Directory directory) {
        return new Directory(added(directory.workgroups(), workgroups), added(directory.skills(), skills));
    }

    private static Map<Long, String> added(Map<Long, String> present, List<String> names) {
        Map<Long, String> all = new HashMap<>(present);
        names.forEach(name -> all.put(-1L - all.size(), name));
        return all;
    }
}
