package dev.parley.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real MySQL on loopback, fresh at each start, from the distribution in the Maven repository. */
public final class MySql implements AutoCloseable {

    private final Process process;
    private final int port;

    private MySql(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param options more of the server's */
    public static MySql start(Path folder, String... options) {
        Path home = Project.root().resolve("it/target/mysql");
        Path mysqld = home.resolve("bin/mysqld");
        if (!Files.exists(mysqld)) {
            throw new IllegalStateException("MySQL is not unpacked in " + home + ": run ./parley test once.");
        }
        if (!mysqld.toFile().setExecutable(true)) {
            throw new IllegalStateException(mysqld + " cannot be made executable.");
        }
        Path data = Project.emptied(folder);
        int port = Project.freePort();
        List<String> common = List.of(
                mysqld.toString(),
                "--no-defaults",
                "--user=root",
                "--basedir=" + home,
                "--datadir=" + data.resolve("data"));
        try {
            initialize(data, common);
            Stream<String> all = Stream.of(common.stream(), serving(data, port), Stream.of(options))
                    .flatMap(each -> each);
            Process process = run(data, all);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            MySql server = new MySql(process, port);
            Waiting.until("MySQL answers", Duration.ofMinutes(1), server::answers);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void initialize(Path data, List<String> common) throws IOException, InterruptedException {
        Process initialize = run(data, Stream.concat(common.stream(), Stream.of("--initialize-insecure")));
        if (!initialize.waitFor(2, TimeUnit.MINUTES) || initialize.exitValue() != 0) {
            throw new IllegalStateException("MySQL could not be initialised, see " + data.resolve("mysql.log"));
        }
    }

    private static Stream<String> serving(Path data, int port) {
        return Stream.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + data.resolve("s"),
                "--mysqlx=OFF",
                "--skip-log-bin",
                "--innodb-flush-log-at-trx-commit=2",
                "--pid-file=" + data.resolve("pid"));
    }

    private static Process run(Path folder, Stream<String> command) throws IOException {
        return new ProcessBuilder(command.toList())
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
                + "?fallbackToSystemKeyStore=false&rewriteBatchedStatements=true&cachePrepStmts=true&prepStmtCacheSize=300"
                + "&prepStmtCacheSqlLimit=8192&useLocalSessionState=true&allowPublicKeyRetrieval=true&sslMode=DISABLED"
                + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";
    }

    /** An empty database; its user may make more of them. */
    public Database database() {
        try (var connection = DriverManager.getConnection(url(""), "root", "");
                var statement = connection.createStatement()) {
            statement.execute("create database parley");
            statement.execute("create user 'parley'@'%' identified by 'parley'");
            statement.execute("grant all on *.* to 'parley'@'%'");
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be made.", e);
        }
        return new Database("com.mysql.cj.jdbc.MysqlDataSource", url("parley"), "parley", "parley");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
