package dev.parley.bench.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies rows into a table, 1,000 a batch and a transaction. Only the inserting is timed.
 *
 * @param query gives the rows, with the table's column names
 */
record RowCopy(String table, String query) {

    private static final int BATCH = 1_000;

    /** Returns how many rows were copied. */
    int run(Connection from, Connection to, RawInserts.StopWatch watch) throws SQLException {
        to.setAutoCommit(false);
        int copied = 0;
        try (Statement statement = from.createStatement();
                ResultSet rows = statement.executeQuery(query);
                PreparedStatement insert = to.prepareStatement(insert(rows.getMetaData()))) {
            List<@Nullable Object[]> batch = next(rows);
            while (!batch.isEmpty()) {
                List<@Nullable Object[]> current = batch;
                watch.time(() -> insert(to, insert, current));
                copied += batch.size();
                batch = next(rows);
            }
        }
        to.setAutoCommit(true);
        return copied;
    }

    private String insert(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
        }
        return "insert into " + table + " (" + String.join(", ", names) + ") values ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
    }

    private static List<@Nullable Object[]> next(ResultSet rows) throws SQLException {
        List<@Nullable Object[]> batch = new ArrayList<>(BATCH);
        int width = rows.getMetaData().getColumnCount();
        while (batch.size() < BATCH && rows.next()) {
            @Nullable Object[] row = new Object[width];
            for (int i = 0; i < width; i++) {
                row[i] = value(rows, i + 1);
            }
            batch.add(row);
        }
        return batch;
    }

    private static @Nullable Object value(ResultSet rows, int column) throws SQLException {
        int type = rows.getMetaData().getColumnType(column);
        return type == Types.CLOB ? rows.getString(column) : rows.getObject(column);
    }

    private static void insert(Connection to, PreparedStatement insert, List<@Nullable Object[]> batch)
            throws SQLException {
        for (@Nullable Object[] row : batch) {
            for (int i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            insert.addBatch();
        }
        insert.executeBatch();
        to.commit();
    }
}
