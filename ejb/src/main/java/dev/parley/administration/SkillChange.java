package dev.parley.administration;

import java.util.List;

/**
 * What a line of a file makes of a skill.
 *
 * @param id of the skill; 0 where there is none of this name yet
 * @param newName empty where the name stays
 */
record SkillChange(CsvFile.Row row, long id, String newName) {

    static final String NEW_NAME = "new_name";

    static SkillChange of(CsvFile.Row row, long id) {
        String wanted = row.cell(NEW_NAME).orElse("");
        return new SkillChange(row, id, wanted.equals(row.key()) ? "" : wanted);
    }

    String name() {
        return row.key();
    }

    boolean isNew() {
        return id == 0;
    }

    boolean renames() {
        return !newName.isEmpty();
    }

    List<String> words() {
        return renames() ? List.of("name: " + name() + " → " + newName) : List.of();
    }
}
