package dev.parley.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real MySQL on loopback, from the distribution in the Maven repository; fresh at each start. */
public final class MySql implements AutoCloseable {

    private final Process process;
    private final int port;

    private MySql(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static MySql start(String name) {
        Path home = Places.target().resolve("mysql");
        Path mysqld = home.resolve("bin/mysqld");
        if (!Files.exists(mysqld)) {
            throw new AssertionError("MySQL is not unpacked in " + home + ": run the tests with ./parley test.");
        }
        if (!mysqld.toFile().setExecutable(true)) {
            throw new AssertionError(mysqld + " cannot be made executable.");
        }
        Path data = Places.emptyFolder("mysql-" + name);
        int port = Places.freePort();
        List<String> common = List.of(
                mysqld.toString(),
                "--no-defaults",
                "--user=root",
                "--basedir=" + home,
                "--datadir=" + data.resolve("data"));
        try {
            Process initialize = run(data, with(common, "--initialize-insecure"));
            if (!initialize.waitFor(2, TimeUnit.MINUTES) || initialize.exitValue() != 0) {
                throw new AssertionError("MySQL could not be initialised, see " + data.resolve("mysql.log"));
            }
            Process process = run(
                    data,
                    with(
                            common,
                            "--port=" + port,
                            "--bind-address=127.0.0.1",
                            "--socket=" + data.resolve("s"),
                            "--mysqlx=OFF",
                            "--skip-log-bin",
                            "--innodb-flush-log-at-trx-commit=2",
                            "--pid-file=" + data.resolve("pid")));
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            MySql server = new MySql(process, port);
            Waiting.until("MySQL answers", Duration.ofMinutes(1), server::answers);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static List<String> with(List<String> common, String... more) {
        List<String> all = new ArrayList<>(common);
        all.addAll(List.of(more));
        return all;
    }

    private static Process run(Path folder, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("mysql.log").toFile()))
                .start();
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url(""), "root", "")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private String url(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database
                + "?fallbackToSystemKeyStore=false&rewriteBatchedStatements=true&cachePrepStmts=true&prepStmtCacheSize=300&prepStmtCacheSqlLimit=8192&useLocalSessionState=true&allowPublicKeyRetrieval=true"
                + "&sslMode=DISABLED&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";
    }

    /** An empty database of that name. */
    public Database database(String name) {
        try (var connection = DriverManager.getConnection(url(""), "root", "");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
            statement.execute("create user if not exists 'parley'@'%' identified by 'parley'");
            statement.execute("grant all on " + name + ".* to 'parley'@'%'");
        } catch (SQLException e) {
            throw new AssertionError("The database " + name + " could not be made.", e);
        }
        return new Database("com.mysql.cj.jdbc.MysqlDataSource", url(name), "parley", "parley");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
