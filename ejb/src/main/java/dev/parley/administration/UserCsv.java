package dev.parley.administration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Users as a file: reads the lines and says what cannot be read; what they mean is decided elsewhere. */
public final class UserCsv {

    static final int MOST_LINES = 20_000;

    static final List<String> COLUMNS = List.of(
            "login", "name", "role", "workgroups", "skills", "licences", "cost", "enabled", "rights", "utilization");

    /** Stands behind the name of a workgroup of which the user takes nothing at this time. */
    static final String INACTIVE = ":inactive";

    /** Taken in, never given out. */
    static final String PASSWORD = "password";

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get();

    private final List<Row> rows = new ArrayList<>();
    private final List<LineProblem> problems = new ArrayList<>();

    /** One user; columns that the file does not have are absent. */
    record Row(long line, Map<String, String> cells) {

        Optional<String> cell(String column) {
            return Optional.ofNullable(cells.get(column));
        }

        /** Those of a cell with several, which semicolons separate. */
        List<String> entries(String column) {
            return Arrays.stream(cells.getOrDefault(column, "").split(";", -1))
                    .map(String::strip)
                    .filter(entry -> !entry.isEmpty())
                    .toList();
        }

        /** Names of workgroups, each with whether the user is activated there; null where the file does not say. */
        Map<String, @Nullable Boolean> workgroups() {
            Map<String, @Nullable Boolean> workgroups = new LinkedHashMap<>();
            for (String entry : entries("workgroups")) {
                boolean inactive = entry.toLowerCase(Locale.ROOT).endsWith(INACTIVE);
                String name = inactive ? entry.substring(0, entry.length() - INACTIVE.length()) : entry;
                workgroups.put(name.strip(), inactive ? Boolean.FALSE : null);
            }
            return workgroups;
        }

        String login() {
            return cells.getOrDefault("login", "");
        }
    }

    private UserCsv() {}

    static UserCsv read(String text) {
        UserCsv csv = new UserCsv();
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(content))
                .setFormat(FORMAT)
                .get()) {
            csv.read(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            csv.problems.add(new LineProblem(
                    csv.rows.isEmpty() ? 1 : csv.rows.get(csv.rows.size() - 1).line() + 1,
                    "This line and what follows cannot be read. Check its quotation marks."));
        }
        return csv;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    boolean has(String column) {
        return rows.stream().anyMatch(row -> row.cell(column).isPresent());
    }

    List<LineProblem> problems() {
        return List.copyOf(problems);
    }

    private void read(CSVParser parser) {
        var records = parser.iterator();
        if (!records.hasNext()) {
            problems.add(new LineProblem(
                    1, "The file is empty. Its first line names the columns: " + String.join(",", COLUMNS) + "."));
            return;
        }
        List<String> header = new ArrayList<>();
        records.next().forEach(name -> header.add(name.toLowerCase(Locale.ROOT)));
        if (!isReadable(header)) {
            return;
        }
        Set<String> logins = new HashSet<>();
        while (records.hasNext()) {
            CSVRecord entry = records.next();
            if (rows.size() >= MOST_LINES) {
                problems.add(new LineProblem(
                        0, "A file has at most 20,000 users. Split it and import one part after the other."));
                return;
            }
            add(entry, parser.getCurrentLineNumber() - breaksIn(entry), header, logins);
        }
    }

    private boolean isReadable(List<String> header) {
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!COLUMNS.contains(column) && !PASSWORD.equals(column)) {
                problems.add(new LineProblem(
                        1,
                        "There is no column “" + column + "”. Known columns are " + String.join(", ", COLUMNS)
                                + " and, for a first password, password. Columns are separated by commas."));
            } else if (!seen.add(column)) {
                problems.add(new LineProblem(1, "The column “" + column + "” is there twice."));
            }
        }
        if (!header.contains("login")) {
            problems.add(new LineProblem(1, "The column “login” is missing: it says whom a line is about."));
        }
        return problems.isEmpty();
    }

    private void add(CSVRecord entry, long line, List<String> header, Set<String> logins) {
        if (entry.size() != header.size()) {
            problems.add(new LineProblem(
                    line, "It has " + entry.size() + " columns, the first line has " + header.size() + "."));
            return;
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), plain(entry.get(i)));
        }
        Row row = new Row(line, cells);
        if (logins.add(row.login().toLowerCase(Locale.ROOT))) {
            rows.add(row);
        } else {
            problems.add(new LineProblem(line, "The user “" + row.login() + "” is in the file twice."));
        }
    }

    private static long breaksIn(CSVRecord entry) {
        long breaks = 0;
        for (String cell : entry) {
            breaks += cell.chars().filter(c -> c == '\n').count();
        }
        return breaks;
    }

    /** A cell for the file: spreadsheets take some first signs for a formula, an apostrophe keeps them from it. */
    static String guarded(String text) {
        return text.matches("(?s)[=+@\\-\\t\\r].*") ? "'" + text : text;
    }

    private static String plain(String cell) {
        return cell.matches("(?s)'[=+@\\-\\t\\r].*") ? cell.substring(1) : cell;
    }
}
