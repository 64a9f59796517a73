package dev.parley.bench.intake;

import dev.parley.bench.Spread;
import dev.parley.bench.process.Database;
import dev.parley.bench.process.Places;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Inserts the rows that an intake has left behind once more, by plain batched JDBC on one connection: into tables that
 * the product's own migrations make in a schema beside, so with the same keys and indexes, and that hold what the
 * product's held before.
 */
public final class RawInserts {

    /** What the rows refer to; copied before the clock runs. */
    private static final List<String> SURROUNDINGS = List.of("workgroup", "account", "channel");

    private final Database database;
    private final long firstId;

    RawInserts(Database database, long firstId) {
        this.database = database;
        this.firstId = firstId;
    }

    /**
     * How fast the rows of all posts after this one go in, with a compiler that is warm.
     *
     * @return posts per second
     */
    public static double postsPerSecond(Database database, long firstId) {
        database.update("drop table if exists bench_interaction");
        database.update("create table bench_interaction as select * from interaction where id > ?", firstId);
        RawInserts inserts = new RawInserts(database, firstId);
        inserts.run();
        return Spread.of(List.of(inserts.run().postsPerSecond(), inserts.run().postsPerSecond()))
                .median();
    }

    /** How it went; reading the rows does not count. */
    record Result(int posts, int rows, Duration took, Duration cpu) {

        double postsPerSecond() {
            return posts * 1e9 / took.toNanos();
        }

        double cpuMicrosPerPost() {
            return cpu.toNanos() / 1e3 / posts;
        }

        String text() {
            return String.format(Locale.ROOT, "%,d rows in %.2f s", rows, took.toMillis() / 1e3);
        }
    }

    Result run() {
        try (Connection from = database.open();
                Connection to = database.open()) {
            makeTables(to);
            StopWatch before = new StopWatch();
            for (RowCopy copy : copies(" <= " + firstId, "interaction")) {
                copy.run(from, to, before);
            }
            StopWatch watch = new StopWatch();
            int rows = 0;
            int posts = 0;
            for (RowCopy copy : copies(" > " + firstId, "bench_interaction")) {
                int copied = copy.run(from, to, watch);
                rows += copied;
                posts += copy.table().equals("post") ? copied : 0;
            }
            return new Result(posts, rows, watch.took(), watch.cpu());
        } catch (SQLException e) {
            throw new IllegalStateException("The rows could not be inserted.", e);
        }
    }

    /** @param interactions the table that has them as they were when they were stored */
    private List<RowCopy> copies(String which, String interactions) {
        String ids = " where id" + which;
        String queued = " from " + database.schema() + "." + interactions + ids;
        return List.of(
                copy("raw_payload", ids),
                copy("contact", ids),
                copy("contact_identity", ids),
                copy("conversation", ids),
                copy("post", ids),
                copy("post_channel", " where post_id" + which),
                new RowCopy("interaction", "select *" + queued),
                copy("interaction_event", ids),
                new RowCopy(
                        "routing_signal",
                        "select id, 'INTERACTION' as kind, id as subject_id, queued_at as at" + queued));
    }

    private RowCopy copy(String table, String which) {
        return new RowCopy(table, "select * from " + database.schema() + "." + table + which);
    }

    private void makeTables(Connection to) throws SQLException {
        try (Statement statement = to.createStatement()) {
            statement.execute("drop schema if exists plain" + (database.mysql() ? "" : " cascade"));
            statement.execute("create schema plain");
            migrate();
            statement.execute((database.mysql() ? "use " : "set schema ") + "plain");
            for (String table : SURROUNDINGS) {
                statement.execute("insert into " + table + " select * from " + database.schema() + "." + table);
            }
        }
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .defaultSchema("plain")
                .locations("filesystem:" + Places.root().resolve("sql"))
                .placeholders(
                        database.mysql()
                                ? Map.of(
                                        "exact",
                                        "CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                                        "tail",
                                        "CHARACTER SET utf8mb4")
                                : Map.of("exact", "", "tail", ""))
                .load()
                .migrate();
    }

    /** Adds up the time and the processor time of what is timed. */
    static final class StopWatch {

        private long nanos;
        private long cpuNanos;

        void time(Work work) throws SQLException {
            long begin = System.nanoTime();
            long cpuBegin = processCpu();
            work.run();
            nanos += System.nanoTime() - begin;
            cpuNanos += processCpu() - cpuBegin;
        }

        private static long processCpu() {
            return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                    .getProcessCpuTime();
        }

        Duration took() {
            return Duration.ofNanos(nanos);
        }

        Duration cpu() {
            return Duration.ofNanos(cpuNanos);
        }
    }

    /** Something with the database that is timed. */
    interface Work {
        void run() throws SQLException;
    }
}
