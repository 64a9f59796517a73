package dev.parley.it.support;

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

    /** A fresh embedded database that tests can look into while a node has it open. */
    public static Database embedded(String name) {
        Path file = Places.emptyFolder("databases/" + name).resolve("parley");
        return new Database(
                "org.h2.Driver",
                "jdbc:h2:file:" + file
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;QUERY_CACHE_SIZE=200;LOCK_TIMEOUT=10000;AUTO_SERVER=TRUE",
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

    public Connection open() {
        try {
            return DriverManager.getConnection(url, user, password);
        } catch (SQLException e) {
            throw new AssertionError("The database cannot be opened: " + url, e);
        }
    }

    public long number(String query, Object... parameters) {
        return Long.parseLong(rows(query, parameters).get(0).get(0));
    }

    public List<List<String>> rows(String query, Object... parameters) {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(String.valueOf(result.getString(i)));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    public int update(String statement, Object... parameters) {
        try (Connection connection = open();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }
}
