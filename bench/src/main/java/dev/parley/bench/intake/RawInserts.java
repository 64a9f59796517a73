package dev.parley.bench.intake;

import dev.parley.harness.Database;
import dev.parley.harness.Project;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;

/**
 * Inserts the rows that an intake has left behind once more, by plain batched JDBC on one connection: into tables that
 * the product's own migrations make in a schema beside, so with the same keys and indexes, and that hold what the
 * product's held before.
 */
public final class RawInserts {

    /** What the rows refer to; copied before the clock runs. */
    private static final List<String> SURROUNDINGS = List.of("workgroup", "account", "channel");

    /** How the rows go in. */
    enum Order {
        /** As many posts a transaction as the product stored at once, with all that belongs to them. */
        AS_THEY_CAME,
        /** One table after the other, 1,000 rows a transaction: what no intake can do, since it needs all posts first. */
        BY_TABLE;

        String words() {
            return this == AS_THEY_CAME ? "in the same transactions" : "table by table";
        }
    }

    private final Database database;
    private final long firstId;

    RawInserts(Database database, long firstId) {
        this.database = database;
        this.firstId = firstId;
    }

    /** The most posts that {@link #ofTheLast} inserts. */
    private static final int SAMPLE = 40_000;

    /**
     * Inserts the last posts once more, on the ground of all earlier ones, with a compiler that is warm. To be done
     * when the product has stopped: embedded, as it had the database.
     */
    public static Result ofTheLast(Database database, long firstId) {
        long from = Math.max(
                firstId,
                database.number(
                        "select min(id) from (select id from post order by id desc limit " + SAMPLE + ") last"));
        database.update("drop table if exists bench_interaction");
        database.update("create table bench_interaction as select * from interaction where id > ?", from);
        database.update("create unique index bench_interaction_id on bench_interaction (id)");
        RawInserts inserts = new RawInserts(database, from);
        inserts.run(Order.AS_THEY_CAME);
        return inserts.run(Order.AS_THEY_CAME);
    }

    /** How it went; reading the rows does not count. */
    public record Result(int posts, int rows, Duration took, Duration cpu) {

        public double postsPerSecond() {
            return posts * 1e9 / took.toNanos();
        }

        public double cpuMicrosPerPost() {
            return cpu.toNanos() / 1e3 / posts;
        }

        String text() {
            return String.format(Locale.ROOT, "%,d rows in %.2f s", rows, took.toMillis() / 1e3);
        }
    }

    Result run(Order order) {
        try (Connection from = database.open();
                Connection to = database.open()) {
            makeTables(to);
            to.setAutoCommit(false);
            long begin = database.number("select min(id) from post") - 1;
            for (RowCopy earlier : copies("interaction")) {
                earlier.copy(to, 0, begin);
                earlier.copy(to, begin, firstId);
            }
            StopWatch watch = new StopWatch();
            List<RowCopy> copies = copies("bench_interaction");
            long posts = database.number("select count(*) from post where id > ?", firstId);
            int rows = 0;
            if (order == Order.BY_TABLE) {
                rows = insert(from, to, copies, firstId, Long.MAX_VALUE, order, watch);
            } else {
                long after = firstId;
                for (long upTo : ends()) {
                    rows += insert(from, to, copies, after, upTo, order, watch);
                    after = upTo;
                }
            }
            return new Result((int) posts, rows, watch.took(), watch.cpu());
        } catch (SQLException e) {
            throw new IllegalStateException("The rows could not be inserted.", e);
        }
    }

    /** What is referred to has a smaller identifier, or is in a table that comes before. */
    private static int insert(
            Connection from, Connection to, List<RowCopy> copies, long after, long upTo, Order order, StopWatch watch)
            throws SQLException {
        boolean byTable = order == Order.BY_TABLE;
        int rows = 0;
        List<RowCopy.Rows> together = new ArrayList<>();
        for (RowCopy copy : copies) {
            RowCopy.Rows read = copy.read(from, after, upTo);
            rows += read.count();
            if (byTable) {
                watch.time(() -> read.insert(to, true));
            } else {
                together.add(read);
            }
        }
        watch.time(() -> {
            for (RowCopy.Rows each : together) {
                each.insert(to, false);
            }
            to.commit();
        });
        return rows;
    }

    /** Identifiers at which a transaction ends, the last one beyond all. */
    private List<Long> ends() throws SQLException {
        List<Long> posts = new ArrayList<>();
        try (Connection connection = database.open();
                PreparedStatement statement =
                        connection.prepareStatement("select id from post where id > ? order by id")) {
            statement.setLong(1, firstId);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    posts.add(rows.getLong(1));
                }
            }
        }
        int together = postsTogether(posts.size());
        List<Long> ends = new ArrayList<>();
        for (int i = together - 1; i < posts.size() - 1; i += together) {
            ends.add(posts.get(i));
        }
        ends.add(Long.MAX_VALUE);
        return ends;
    }

    /** How many posts the product stored in a transaction, on average: they share the answer that they came with. */
    private int postsTogether(int posts) {
        long answers = database.number("select count(distinct raw_payload_id) from post where id > ?", firstId);
        return (int) Math.max(1, Math.round(posts / (double) Math.max(1, answers)));
    }

    /** @param interactions the table that has them as they were when they were stored */
    private List<RowCopy> copies(String interactions) {
        String queued = " from " + schema(database) + "." + interactions + between("id");
        return List.of(
                copy("raw_payload", "id"),
                copy("contact", "id"),
                copy("contact_identity", "id"),
                copy("conversation", "id"),
                copy("post", "id"),
                copy("post_channel", "post_id"),
                new RowCopy("interaction", "select *" + queued),
                copy("interaction_event", "id"),
                new RowCopy(
                        "routing_signal",
                        "select min(id) as id, 'INTERACTION' as kind, min(id) as subject_id, min(queued_at) as at,"
                                + " rpad('', least(2000, 20 * (count(*) - 1)), '9') as more_subjects" + queued
                                + " having count(*) > 0"));
    }

    private RowCopy copy(String table, String id) {
        return new RowCopy(table, "select * from " + schema(database) + "." + table + between(id));
    }

    private static String between(String id) {
        return " where " + id + " > ? and " + id + " <= ?";
    }

    private void makeTables(Connection to) throws SQLException {
        try (Statement statement = to.createStatement()) {
            statement.execute("drop schema if exists plain" + (database.mysql() ? "" : " cascade"));
            statement.execute("create schema plain");
            migrate();
            statement.execute((database.mysql() ? "use " : "set schema ") + "plain");
            for (String table : SURROUNDINGS) {
                statement.execute("insert into " + table + " select * from " + schema(database) + "." + table);
            }
        }
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .defaultSchema("plain")
                .locations("filesystem:" + Project.root().resolve("sql"))
                .placeholders(dev.parley.shared.Database.placeholders(database.mysql()))
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

    /** Where the product's tables are. */
    private static String schema(Database database) {
        return database.mysql() ? "parley" : "public";
    }
}
