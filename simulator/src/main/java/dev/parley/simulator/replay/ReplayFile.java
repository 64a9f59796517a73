package dev.parley.simulator.replay;

import dev.parley.simulator.world.User;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of conversations with the columns {@code tweet_id, author_id, inbound, created_at, text, response_tweet_id,
 * in_response_to_tweet_id}, and optionally {@code recipient}, which makes a row a direct message. Rows that make no
 * sense are counted and left out.
 */
public final class ReplayFile {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
    private static final int PROBLEMS_KEPT = 1_000;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(false)
            .get();

    /** A row that was left out. */
    public record Problem(long line, String reason) {}

    private final List<ReplayRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int wrong;

    private ReplayFile() {}

    /** @throws IOException when the file cannot be read or lacks a column */
    public static ReplayFile read(Reader reader) throws IOException {
        ReplayFile file = new ReplayFile();
        try (CSVParser parser = CSVParser.parse(new BufferedReader(reader), FORMAT)) {
            for (String column :
                    List.of("tweet_id", "author_id", "inbound", "created_at", "text", "in_response_to_tweet_id")) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    throw new IOException("the column " + column + " is missing");
                }
            }
            file.readRows(parser);
        }
        file.order();
        return file;
    }

    private void readRows(CSVParser parser) {
        Iterator<CSVRecord> records = parser.iterator();
        try {
            while (records.hasNext()) {
                CSVRecord row = records.next();
                readRow(row, parser.getCurrentLineNumber());
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            // the parser cannot go on after a broken quotation; what came before counts
            refuse(parser.getCurrentLineNumber(), "the rest of the file is unreadable: " + e.getMessage());
        }
    }

    private void readRow(CSVRecord row, long line) {
        try {
            rows.add(parse(row));
        } catch (IllegalArgumentException e) {
            refuse(line, String.valueOf(e.getMessage()));
        }
    }

    private void refuse(long line, String reason) {
        wrong++;
        if (problems.size() < PROBLEMS_KEPT) {
            problems.add(new Problem(line, reason));
        }
    }

    private ReplayRow parse(CSVRecord row) {
        if (!row.isConsistent()) {
            throw new IllegalArgumentException("the row has " + row.size() + " columns");
        }
        String id = id(row.get("tweet_id"), "tweet_id");
        String author = row.get("author_id");
        check(User.isUsername(author), "author_id is not a username");
        check(!row.get("text").isBlank(), "text is empty");
        String parent = row.get("in_response_to_tweet_id");
        ReplayRow parsed = new ReplayRow(
                id,
                author,
                inbound(row.get("inbound")),
                time(row.get("created_at")),
                row.get("text"),
                parent.isBlank() ? "" : id(parent, "in_response_to_tweet_id"),
                row.isMapped("recipient") ? row.get("recipient") : "");
        check(seen.add(id), "tweet_id occurs twice");
        return parsed;
    }

    private static void check(boolean valid, String reason) {
        if (!valid) {
            throw new IllegalArgumentException(reason);
        }
    }

    private static String id(String text, String column) {
        check(ID.matcher(text).matches(), column + " is not a number");
        return text;
    }

    private static boolean inbound(String text) {
        check(text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"), "inbound is neither True nor False");
        return Boolean.parseBoolean(text);
    }

    private static Instant time(String text) {
        try {
            return ZonedDateTime.parse(text, TIME).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("created_at is not a time", e);
        }
    }

    /** By time; of two rows in the same second the one that is answered comes first. */
    private void order() {
        rows.sort(Comparator.comparing(ReplayRow::createdAt));
        Map<String, ReplayRow> waiting = new HashMap<>();
        rows.forEach(row -> waiting.put(row.id(), row));
        List<ReplayRow> ordered = new ArrayList<>(rows.size());
        for (ReplayRow row : List.copyOf(rows)) {
            place(row, waiting, ordered);
        }
        rows.clear();
        rows.addAll(ordered);
    }

    private static void place(ReplayRow row, Map<String, ReplayRow> waiting, List<ReplayRow> ordered) {
        List<ReplayRow> chain = new ArrayList<>();
        ReplayRow next = waiting.remove(row.id());
        while (next != null) {
            chain.add(0, next);
            ReplayRow parent = waiting.get(next.parent());
            next = parent != null && !parent.createdAt().isAfter(next.createdAt()) ? waiting.remove(parent.id()) : null;
        }
        ordered.addAll(chain);
    }

    List<ReplayRow> rows() {
        return rows;
    }

    public int size() {
        return rows.size();
    }

    public int wrong() {
        return wrong;
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
