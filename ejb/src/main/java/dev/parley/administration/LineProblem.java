package dev.parley.administration;

/**
 * What is wrong in a file.
 *
 * @param line counted from 1; 0 for the file as a whole
 * @param name whom or what the line is about; empty where that cannot be told
 */
public record LineProblem(long line, String name, String words) {

    static LineProblem of(long line, String words) {
        return new LineProblem(line, "", words);
    }

    static LineProblem of(CsvFile.Row row, String words) {
        return new LineProblem(row.line(), row.key(), words);
    }
}
