package dev.parley.harness;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The database of a node, with a look into it. */
public record Database(String driver, String url, String user, String password) {

    /**
     * A fresh embedded database; it can be looked into while a node has it open.
     *
     * @param options more settings of H2, each after a semicolon
     */
    public static Database embedded(Path folder, String options) {
        return new Database(
                "org.h2.Driver",
                "jdbc:h2:file:" + Project.emptied(folder).resolve("parley")
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;QUERY_CACHE_SIZE=200;LOCK_TIMEOUT=10000;AUTO_COMPACT_FILL_RATE=50;AUTO_SERVER=TRUE"
                        + options,
                "sa",
                "sa");
    }

    /** What tells the product to use this database. */
    public Map<String, String> settings() {
        return Map.of(
                "parley.db.class",
                driver,
                "parley.db.url",
                url,
                "parley.db.user",
                user,
                "parley.db.password",
                password);
    }

    public boolean mysql() {
        return url.startsWith("jdbc:mysql");
    }

    public Connection open() {
        try {
            return DriverManager.getConnection(url, user, password);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be opened: " + url, e);
        }
    }

    /** Product and version, as the driver tells them. */
    public String version() {
        try (Connection connection = open()) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            return connection.getMetaData().getDatabaseProductName() + " " + version.replaceAll(" .*", "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first value of the first row, 0 where there is none. */
    public long number(String query, Object... parameters) {
        try (Connection connection = open()) {
            return number(connection, query, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** The same on a connection that is open already. */
    public static long number(Connection connection, String query, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(connection, query, parameters);
                ResultSet result = statement.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    /** All values as text, {@code null} as that word. */
    public List<List<String>> rows(String query, Object... parameters) {
        try (Connection connection = open();
                PreparedStatement statement = prepared(connection, query, parameters);
                ResultSet result = statement.executeQuery()) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** The first column. */
    public List<String> texts(String query, Object... parameters) {
        return rows(query, parameters).stream().map(row -> row.get(0)).toList();
    }

    public int update(String statement, Object... parameters) {
        try (Connection connection = open();
                PreparedStatement prepared = prepared(connection, statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String text, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
