package dev.parley.bench.process;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The database of the product, with a way into it.
 *
 * @param schema where the product's tables are
 */
public record Database(String driver, String url, String user, String password, String schema) {

    /** What H2 takes by itself for half a gigabyte of heap; the same for the product and for plain JDBC. */
    private static final int CACHE_KILOBYTES = 32_768;

    /** A fresh embedded database; it can be looked into while the product has it open. */
    public static Database embedded() {
        Path file = Places.emptyFolder("h2").resolve("parley");
        return new Database(
                "org.h2.Driver",
                "jdbc:h2:file:" + file
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;QUERY_CACHE_SIZE=200;LOCK_TIMEOUT=10000;AUTO_SERVER=TRUE;CACHE_SIZE="
                        + CACHE_KILOBYTES,
                "sa",
                "sa",
                "public");
    }

    Map<String, String> settings() {
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

    public long number(String query, Object... parameters) {
        try (Connection connection = open()) {
            return number(connection, query, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    public static long number(Connection connection, String query, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(connection, query, parameters);
                ResultSet result = statement.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    /** The first column. */
    public List<String> texts(String query) {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet result = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
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
