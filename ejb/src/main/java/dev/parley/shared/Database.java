package dev.parley.shared;

import static java.lang.System.Logger.Level.INFO;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The data source, and its migrations at start-up. Which database it is, is a matter of configuration only (OP-1). */
@DataSourceDefinition(
        name = "java:app/jdbc/parley",
        className = "${MPCONFIG=parley.db.class:org.h2.Driver}",
        url =
                "${MPCONFIG=parley.db.url:jdbc:h2:file:./data/parley;MODE=MySQL;DATABASE_TO_LOWER=TRUE;QUERY_CACHE_SIZE=200;LOCK_TIMEOUT=10000;AUTO_COMPACT_FILL_RATE=50;CACHE_SIZE=65536}",
        user = "${MPCONFIG=parley.db.user:sa}",
        password = "${MPCONFIG=parley.db.password:sa}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 30)
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Database {

    private static final System.Logger LOG = System.getLogger(Database.class.getName());

    @Resource(lookup = "java:app/jdbc/parley")
    private DataSource dataSource;

    private boolean mysql;

    @PostConstruct
    void migrate() {
        try (var connection = dataSource.getConnection()) {
            mysql = connection.getMetaData().getDatabaseProductName().contains("MySQL");
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The database cannot be reached. Check parley.db.url, parley.db.user and parley.db.password: "
                            + e.getMessage(),
                    e);
        }
        var result = Flyway.configure(Database.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .placeholders(placeholders(mysql))
                .load()
                .migrate();
        LOG.log(INFO, "Database migrated: {0} step(s) run.", result.migrationsExecuted);
    }

    /** What the migrations say differently to MySQL and to H2. */
    public static Map<String, String> placeholders(boolean mysql) {
        return mysql
                ? Map.of(
                        "exact", "CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                        "tail", "CHARACTER SET utf8mb4",
                        "mysqlOnly", "")
                : Map.of("exact", "", "tail", "", "mysqlOnly", "-- ");
    }

    /** Whether the database is MySQL; otherwise it is the embedded H2. */
    public boolean isMySql() {
        return mysql;
    }
}
