package dev.parley.bench.routing;

import dev.parley.harness.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Assignment in the database, as open peers do it: whoever gets free claims the best row of its workgroups by {@code
 * SELECT … FOR UPDATE SKIP LOCKED}. It knows workgroup, one skill, priority and waiting time.
 */
final class SkipLocked {
    private static final int BATCH = 1_000;
    private static final String CLAIM = "select id from waiting where workgroup_id in (?, ?) and agent_id is null"
            + " and skill_id in (0, ?, ?) order by priority + timestampdiff(second, queued_at, ?) desc limit 1"
            + " for update skip locked";

    private final Database database;
    private final Scale scale;
    private final AtomicLong nextId = new AtomicLong(1);

    SkipLocked(Database database, Scale scale) {
        this.database = database;
        this.scale = scale;
    }

    void fill() throws SQLException {
        database.update("create table waiting (id bigint primary key, workgroup_id int not null, skill_id int not null,"
                + " priority int not null, queued_at datetime(6) not null, agent_id int,"
                + " key waiting_ix (workgroup_id, agent_id, skill_id))");
        Random random = new Random(EngineMeasure.SEED);
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = insert(connection)) {
                for (int i = 1; i <= scale.waiting; i++) {
                    set(insert, random);
                    insert.addBatch();
                    if (i % BATCH == 0) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
            }
        }
    }

    /** Claims until the time is over; returns how many were assigned. */
    long claim(long untilNanos, int seed) throws SQLException {
        Random random = new Random(seed);
        long assigned = 0;
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(CLAIM);
                    PreparedStatement update =
                            connection.prepareStatement("update waiting set agent_id = ? where id = ?");
                    PreparedStatement insert = insert(connection)) {
                while (System.nanoTime() < untilNanos) {
                    assigned += claimOne(select, update, random);
                    set(insert, random);
                    insert.executeUpdate();
                    connection.commit();
                }
            }
        }
        return assigned;
    }

    private int claimOne(PreparedStatement select, PreparedStatement update, Random random) throws SQLException {
        select.setInt(1, random.nextInt(scale.workgroups));
        select.setInt(2, random.nextInt(scale.workgroups));
        select.setInt(3, 1 + random.nextInt(4));
        select.setInt(4, 1 + random.nextInt(4));
        select.setTimestamp(5, Timestamp.from(Instant.now()));
        try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return 0;
            }
            update.setInt(1, random.nextInt(scale.agents));
            update.setLong(2, row.getLong(1));
            return update.executeUpdate();
        }
    }

    private static PreparedStatement insert(Connection connection) throws SQLException {
        return connection.prepareStatement(
                "insert into waiting (id, workgroup_id, skill_id, priority, queued_at) values (?, ?, ?, ?, ?)");
    }

    private void set(PreparedStatement insert, Random random) throws SQLException {
        insert.setLong(1, nextId.getAndIncrement());
        insert.setInt(2, random.nextInt(scale.workgroups));
        insert.setInt(3, random.nextInt(5));
        insert.setInt(4, random.nextInt(21) - 10);
        insert.setTimestamp(5, Timestamp.from(Instant.now()));
    }
}
