package dev.parley.bench.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies rows into a table, 1,000 a batch. The rows are read first, so that only the inserting can be timed.
 *
 * @param query gives the rows between two identifiers, with the table's column names
 */
record RowCopy(String table, String query) {

    private static final int BATCH = 1_000;
    private static final int PIECES = 50;

    /** Rows that wait to be inserted. */
    record Rows(String insert, List<@Nullable Object[]> values) {

        int count() {
            return values.size();
        }

        /** Inserts them, and commits after each batch where that is wanted. */
        void insert(Connection to, boolean commitEach) throws SQLException {
            try (PreparedStatement statement = to.prepareStatement(insert)) {
                for (int from = 0; from < values.size(); from += BATCH) {
                    for (@Nullable Object[] row : values.subList(from, Math.min(from + BATCH, values.size()))) {
                        for (int i = 0; i < row.length; i++) {
                            statement.setObject(i + 1, row[i]);
                        }
                        statement.addBatch();
                    }
                    statement.executeBatch();
                    if (commitEach) {
                        to.commit();
                    }
                }
            }
        }
    }

    /**
     * Copies the rows with identifiers after the one and up to the other within the database. Identifiers grow with time,
     * so that no piece has many more rows than the others.
     */
    void copy(Connection to, long after, long upTo) throws SQLException {
        List<String> names;
        try (PreparedStatement statement = to.prepareStatement(query)) {
            names = names(statement.getMetaData());
        }
        try (PreparedStatement statement =
                to.prepareStatement("insert into " + table + " (" + String.join(", ", names) + ") " + query)) {
            long step = Math.max(1, (upTo - after) / PIECES);
            for (long from = after; from < upTo; from += step) {
                statement.setLong(1, from);
                statement.setLong(2, Math.min(from + step, upTo));
                statement.executeUpdate();
                to.commit();
            }
        }
    }

    /** Reads the rows with identifiers after the one and up to the other. */
    Rows read(Connection from, long after, long upTo) throws SQLException {
        try (PreparedStatement statement = from.prepareStatement(query)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            try (ResultSet rows = statement.executeQuery()) {
                List<@Nullable Object[]> values = new ArrayList<>();
                int width = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    @Nullable Object[] row = new Object[width];
                    for (int i = 0; i < width; i++) {
                        row[i] = value(rows, i + 1);
                    }
                    values.add(row);
                }
                return new Rows(insert(rows.getMetaData()), values);
            }
        }
    }

    private String insert(ResultSetMetaData columns) throws SQLException {
        List<String> names = names(columns);
        return "insert into " + table + " (" + String.join(", ", names) + ") values ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
    }

    private static List<String> names(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
        }
        return names;
    }

    private static @Nullable Object value(ResultSet rows, int column) throws SQLException {
        int type = rows.getMetaData().getColumnType(column);
        return type == Types.CLOB ? rows.getString(column) : rows.getObject(column);
    }
}
