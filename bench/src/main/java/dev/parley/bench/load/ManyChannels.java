package dev.parley.bench.load;

import dev.parley.harness.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Copies of a demonstration channel, each of which watches one handle or number of its own. Identifiers are small, so
 * that they meet none of the product's.
 */
final class ManyChannels {

    private final Database database;

    ManyChannels(Database database) {
        this.database = database;
    }

    /** Channels on X that watch {@code load000} and so on, polled at this interval; the demonstration's pause. */
    void watchHandles(int channels, int intervalMillis) {
        copies(
                "X",
                channels,
                intervalMillis,
                channel -> List.of("HANDLE", String.format(Locale.ROOT, "load%03d", channel)));
        database.update("insert into channel_poll (channel_id, stream, next_due_at, bookmarks)"
                + " select id, 'POSTS', created_at, '{}' from channel where name like 'Load %'");
    }

    /** Channels on WhatsApp with the numbers that the simulator's load writes to. */
    void watchNumbers(int channels) {
        copies(
                "WHATSAPP",
                channels,
                5_000,
                channel -> List.of("SOURCE", Long.toString(910_000_000_000_000L + channel)));
    }

    /** Kind and text of what one of the channels watches. */
    private interface TermOf {
        List<String> of(int channel);
    }

    private void copies(String platform, int channels, int intervalMillis, TermOf term) {
        database.update("update channel set status = 'SUSPENDED'");
        for (int channel = 0; channel < channels; channel++) {
            String name = String.format(Locale.ROOT, "Load %s %03d", platform, channel);
            long id = channel + 1_000L * (platform.equals("X") ? 1 : 2);
            copy(platform, Map.of("id", id, "name", name, "status", "ACTIVE", "poll_interval_ms", intervalMillis));
            List<String> watched = term.of(channel);
            database.update(
                    "insert into channel_term (channel_id, kind, term, position) values (?, ?, ?, 0)",
                    id,
                    watched.get(0),
                    watched.get(1));
        }
    }

    private void copy(String platform, Map<String, Object> changed) {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select * from channel where platform = '" + platform + "' order by id limit 1")) {
            if (!row.next()) {
                throw new IllegalStateException("The demonstration has no channel on " + platform + ".");
            }
            insert(connection, row, changed);
        } catch (SQLException e) {
            throw new IllegalStateException("The channels could not be made.", e);
        }
    }

    private static void insert(Connection connection, ResultSet row, Map<String, Object> changed) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<String> names = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
            names.add(name);
            values.add(changed.getOrDefault(name, row.getObject(i)));
        }
        String text = "insert into channel (" + String.join(", ", names) + ") values ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
        try (PreparedStatement insert = connection.prepareStatement(text)) {
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.executeUpdate();
        }
    }
}
