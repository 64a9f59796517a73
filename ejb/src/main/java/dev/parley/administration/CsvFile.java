package dev.parley.administration;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** A file of settings: reads the lines and says what cannot be read; what they mean is decided elsewhere. */
final class CsvFile {

    static final int MOST_LINES = 20_000;

    private static final CSVFormat SYNTAX =
            CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get();

    private final Format format;
    private final List<Row> rows = new ArrayList<>();
    private final List<LineProblem> problems = new ArrayList<>();

    /**
     * What a file is about.
     *
     * @param columns that it can have; the first one says whom or what a line is about
     * @param secret a column that is taken in and never given out; empty where there is none
     * @param one what a line is about, in a word
     * @param many the same of several
     */
    record Format(List<String> columns, String secret, String one, String many) {

        String key() {
            return columns.get(0);
        }

        boolean knows(String column) {
            return columns.contains(column) || (!secret.isEmpty() && secret.equals(column));
        }
    }

    /**
     * One line; columns that the file does not have are absent.
     *
     * @param key whom or what it is about
     */
    record Row(long line, String key, Map<String, String> cells) {

        Optional<String> cell(String column) {
            return Optional.ofNullable(cells.get(column));
        }

        /**
         * What a cell says that is true or false.
         *
         * @param stored what holds where the cell is empty, or says neither
         * @param problem is told of what says neither
         */
        boolean flag(String column, boolean stored, Consumer<String> problem) {
            String text = cell(column).orElse("").toLowerCase(Locale.ROOT);
            return switch (text) {
                case "" -> stored;
                case "true", "yes", "1" -> true;
                case "false", "no", "0" -> false;
                default -> {
                    problem.accept("“" + text + "” is neither true nor false in the column " + column + ".");
                    yield stored;
                }
            };
        }

        /** Those of a cell with several, which semicolons separate. */
        List<String> entries(String column) {
            return Arrays.stream(cells.getOrDefault(column, "").split(";", -1))
                    .map(String::strip)
                    .filter(entry -> !entry.isEmpty())
                    .toList();
        }
    }

    private CsvFile(Format format) {
        this.format = format;
    }

    static CsvFile read(String text, Format format) {
        CsvFile csv = new CsvFile(format);
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(content))
                .setFormat(SYNTAX)
                .get()) {
            csv.read(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            csv.problems.add(LineProblem.of(
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
            problems.add(LineProblem.of(
                    1,
                    "The file is empty. Its first line names the columns: " + String.join(",", format.columns())
                            + "."));
            return;
        }
        List<String> header = new ArrayList<>();
        records.next().forEach(name -> header.add(name.toLowerCase(Locale.ROOT)));
        if (!isReadable(header)) {
            return;
        }
        Set<String> keys = new HashSet<>();
        while (records.hasNext()) {
            CSVRecord entry = records.next();
            if (rows.size() >= MOST_LINES) {
                problems.add(LineProblem.of(
                        0,
                        "A file has at most 20,000 " + format.many()
                                + ". Split it and import one part after the other."));
                return;
            }
            add(entry, parser.getCurrentLineNumber() - breaksIn(entry), header, keys);
        }
    }

    private boolean isReadable(List<String> header) {
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!format.knows(column)) {
                problems.add(LineProblem.of(
                        1,
                        "There is no column “" + column + "”. Known columns are "
                                + String.join(", ", format.columns())
                                + (format.secret().isEmpty() ? "" : " and " + format.secret())
                                + ". Columns are separated by commas."));
            } else if (!seen.add(column)) {
                problems.add(LineProblem.of(1, "The column “" + column + "” is there twice."));
            }
        }
        if (!header.contains(format.key())) {
            problems.add(LineProblem.of(
                    1,
                    "The column “" + format.key() + "” is missing: it says what " + format.one()
                            + " a line is about."));
        }
        return problems.isEmpty();
    }

    private void add(CSVRecord entry, long line, List<String> header, Set<String> keys) {
        if (entry.size() != header.size()) {
            problems.add(LineProblem.of(
                    line, "It has " + entry.size() + " columns, the first line has " + header.size() + "."));
            return;
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), plain(entry.get(i)));
        }
        Row row = new Row(line, cells.getOrDefault(format.key(), ""), cells);
        if (keys.add(row.key().toLowerCase(Locale.ROOT))) {
            rows.add(row);
        } else {
            problems.add(LineProblem.of(row, "The " + format.one() + " “" + row.key() + "” is in the file twice."));
        }
    }

    private static long breaksIn(CSVRecord entry) {
        long breaks = 0;
        for (String cell : entry) {
            breaks += cell.chars().filter(c -> c == '\n').count();
        }
        return breaks;
    }

    /** A file in the form in which it can be read. */
    static String write(List<String> columns, List<List<Object>> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            printer.printRecord(columns);
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can always be written.", e);
        }
        return text.toString();
    }

    /** A cell for the file: spreadsheets take some first signs for a formula, an apostrophe keeps them from it. */
    static String guarded(String text) {
        return text.matches("(?s)[=+@\\-\\t\\r].*") ? "'" + text : text;
    }

    private static String plain(String cell) {
        return cell.matches("(?s)'[=+@\\-\\t\\r].*") ? cell.substring(1) : cell;
    }
}
